// What was understood, each part removable by a tap; and the suggested replies under an answer.

import type { Payload, Quick } from "./contract";
import { BOTS, button, h } from "./dom";
import { icon } from "./icons";
import { say, type Words } from "./words";

/** What a tap or a suggested reply asks the chat to do. */
export interface Wishes {
  say(text: string): void;
  /** `verb` is without the wire prefix; `quiet` taps leave the person where they are. */
  tap(verb: string, label: string, quiet?: boolean): void;
  /** A change that is no part of the talk. */
  aside(verb: string): Promise<void>;
}

/** Buttons that lose their meaning once the conversation has moved on. */
export interface Retirable {
  element: HTMLElement;
  retire(): void;
}

export function chipRow(payload: Payload, words: Words, wishes: Wishes): Retirable | null {
  const labels = payload.chips.map((chip) => chip.label);
  const fixed = payload.understood.filter((text) => !labels.some((label) => label.includes(text)));
  if (!labels.length && !fixed.length) return null;
  const chips = payload.chips.map((chip) => {
    const name = say(words.remove, { label: chip.label });
    const made = button(
      { class: "chip", "aria-label": name, title: name },
      () => {
        made.setAttribute("aria-disabled", "true");
        if (chip.verb) wishes.tap(chip.verb, name);
      },
      h("span", { class: "pill", ...BOTS }, chip.label, icon("remove")),
    );
    return made;
  });
  const tags = fixed.map((text) => h("span", { class: "chip" }, h("span", { class: "pill", ...BOTS }, text)));
  const element = h(
    "div",
    { class: "chips", role: "group", "aria-label": words.understood, "aria-live": "off" },
    h("span", { class: "chips-label", "aria-hidden": true }, words.understood),
    ...tags,
    ...chips,
  );
  return { element, retire: () => chips.forEach((chip) => chip.setAttribute("aria-disabled", "true")) };
}

export function quickReplies(replies: readonly Quick[], words: Words, wishes: Wishes): Retirable | null {
  if (!replies.length) return null;
  const buttons = replies.map((reply) =>
    button(
      { class: "quick" },
      () => (reply.say ? wishes.say(reply.say) : wishes.tap(reply.verb ?? "", reply.label)),
      h("span", { class: "pill", ...BOTS }, reply.label),
    ),
  );
  const element = h("div", { class: "quicks", role: "group", "aria-label": words.quick }, ...buttons);
  return { element, retire: () => element.remove() };
}
