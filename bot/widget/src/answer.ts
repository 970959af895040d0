// What the bot says: a text, and where it has suggestions also chips, cards, remarks and replies.

import { cardView, type CardView } from "./card";
import { chipRow, quickReplies, type Retirable, type Wishes } from "./chips";
import type { Config } from "./config";
import type { Entry, Payload } from "./contract";
import { BOTS, h } from "./dom";
import { nameOf } from "./facts";
import { mark } from "./icons";
import { say, type Words } from "./words";

export interface Answer {
  element: HTMLElement;
  /** By rid. */
  cards: Map<string, CardView>;
  chips: Retirable | null;
  quick: Retirable | null;
}

/** The opening is enough where there is one: the rest of the text says in words what cards and remarks show. */
export function wordsOf({ text, payload }: Entry): string {
  return payload?.intro || (payload?.cards.length ? (text.split("\n")[0] ?? "") : text);
}

function remarks(payload: Payload, words: Words): HTMLElement | null {
  const lines = [
    ...(payload.relaxed.length ? [say(words.relaxed, { what: payload.relaxed.join(", ") })] : []),
    ...payload.notes,
  ];
  return lines.length ? h("div", { class: "notes" }, ...lines.map((line) => h("p", BOTS, line))) : null;
}

/** Heard in place of the cards, which stay silent until they are visited. */
function summary(payload: Payload, words: Words): HTMLElement {
  return h("p", { class: "hidden" }, say(words.picks, { titles: payload.cards.map(nameOf).join(", ") }));
}

export function answerView(entry: Entry, config: Config, words: Words, wishes: Wishes): Answer {
  const { payload } = entry;
  const views = payload?.cards.map((card) => [card.rid, cardView(card, config, words, wishes)] as const) ?? [];
  const chips = payload && chipRow(payload, words, wishes);
  const quick = payload && quickReplies(payload.quick, words, wishes);
  const text = wordsOf(entry);
  const element = h(
    "div",
    { class: views.length ? "entry bot with-cards" : "entry bot" },
    h("div", { class: "sign", "aria-hidden": true }, mark()),
    h(
      "div",
      { class: "said" },
      text && h("p", { class: "text", ...BOTS }, text),
      chips?.element,
      views.length > 0 && summary(payload!, words),
    ),
    views.length > 0 &&
      h(
        "ul",
        { class: "cards", role: "list", "aria-live": "off" },
        ...views.map(([, view]) => h("li", {}, view.element)),
      ),
    payload && remarks(payload, words),
    quick?.element,
  );
  element.style.setProperty("--n", String(views.length));
  return { element, cards: new Map(views), chips, quick };
}
