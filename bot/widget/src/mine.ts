// What the person said, and what happens when the server does not take it.

import { button, h } from "./dom";
import { icon } from "./icons";
import type { Words } from "./words";

/** Taps that rate a card: written small, and they move nothing on the screen. */
export function isFeedback(text: string, words: Words): boolean {
  const { up, never, seen, save, unsave, loved, wasFine, notForMe } = words;
  return [up, never, seen, save, unsave, loved, wasFine, notForMe].some((word) => text.startsWith(`${word}: `));
}

/** After these the suggested replies still make sense. */
export function keepsReplies(text: string, words: Words): boolean {
  return isFeedback(text, words) || text.startsWith(`${words.why}: `);
}

export function mineView(text: string, words: Words): HTMLElement {
  return h(
    "div",
    { class: isFeedback(text, words) ? "entry me quiet" : "entry me" },
    h("p", { class: "bubble" }, h("span", { class: "hidden" }, `${words.me}: `), h("span", { dir: "auto" }, text)),
    h("span", { class: "waiting", title: words.waiting }, icon("wait")),
  );
}

export function failureView(error: string, words: Words, onRetry: () => void): HTMLElement {
  return h(
    "div",
    { class: "failure" },
    h("span", { dir: "auto" }, error),
    button({ class: "retry" }, onRetry, words.retry),
  );
}

export function typingView(sign: Node, words: Words): HTMLElement {
  return h(
    "div",
    { class: "entry bot typing", hidden: true, "aria-live": "off" },
    h("div", { class: "sign", "aria-hidden": true }, sign),
    h("p", { class: "dots" }, h("span", { class: "hidden" }, words.typing), h("i"), h("i"), h("i")),
  );
}
