// One suggestion: picture, title, facts, why, and what can be done with it.

import { artFor } from "./art/art";
import type { Wishes } from "./chips";
import type { Config } from "./config";
import { STATE_KEYS, type Card, type Profile, type State, type StateKey } from "./contract";
import { BOTS, button, h } from "./dom";
import { factsOf, genresOf, nameOf } from "./facts";
import { icon, type IconName } from "./icons";
import { safeImage, safeLink } from "./links";
import { say, type Words } from "./words";

export interface CardView {
  element: HTMLElement;
  /** Shows what is known of the title, where the whole of it was given. */
  sync(profile: Profile): void;
  /** Shows what the server has acknowledged; nothing is shown pressed before. */
  setState(state: Partial<State>): void;
  /** Nothing more is awaited from the server. */
  settle(): void;
}

interface Toggle {
  state: StateKey;
  verb: string;
  /** Without one, it shows its word. */
  icon?: IconName;
  word: keyof Words;
}
const TOGGLES: readonly Toggle[] = [
  { state: "liked", verb: "up", icon: "up", word: "up" },
  { state: "never", verb: "down", icon: "down", word: "never" },
  { state: "seen", verb: "seen", icon: "seen", word: "seen" },
  { state: "saved", verb: "save", icon: "save", word: "save" },
];
/** How a title was, asked once it was seen. */
const RATINGS: readonly Toggle[] = [
  { state: "liked", verb: "loved", word: "loved" },
  { state: "fine", verb: "fine", word: "wasFine" },
  { state: "disliked", verb: "notforme", word: "notForMe" },
];
const SETTLE_MS = 12_000;

function picture(card: Card, config: Config): Element {
  const poster = safeImage(card.poster, config.server, config.images);
  if (!poster) return artFor(card);
  const image = h("img", { class: "art", src: poster, alt: "", loading: "lazy", referrerpolicy: "no-referrer" });
  image.addEventListener("error", () => image.replaceWith(artFor(card)));
  return image;
}

function heading(card: Card, config: Config, words: Words): HTMLElement {
  const link = safeLink(card.link);
  const title = link
    ? h(
        "a",
        {
          href: link,
          target: "_blank",
          rel: "noopener noreferrer",
          "aria-label": say(words.link, { title: nameOf(card) }),
        },
        card.title,
      )
    : card.title;
  return h(config.mode === "page" ? "h2" : "h3", { class: "title", dir: "auto" }, title);
}

export function cardView(card: Card, config: Config, words: Words, wishes: Wishes): CardView {
  const name = nameOf(card);
  const state: Partial<State> = {};
  const labelled = (action: string): string => say(words.of, { action, title: name });
  const timers = new Map<HTMLElement, number>();

  const tapToggle = (toggle: Toggle, element: HTMLElement): void => {
    element.setAttribute("aria-busy", "true");
    timers.set(element, window.setTimeout(settle, SETTLE_MS));
    const undo = state[toggle.state];
    if (undo && toggle.state !== "saved") {
      void wishes.aside(`unsay:${toggle.state}=${card.titleId}`).then(settle);
      return;
    }
    wishes.tap(
      `${undo ? "unsave" : toggle.verb}:${card.rid}`,
      labelled(undo ? words.unsave : words[toggle.word]),
      true,
    );
  };
  const toggleFor = (toggle: Toggle): { toggle: Toggle; element: HTMLButtonElement } => {
    const word = words[toggle.word];
    const element = button(
      { class: "act", "aria-pressed": "false", "aria-label": labelled(word), title: word },
      () => tapToggle(toggle, element),
      toggle.icon ? icon(toggle.icon) : h("span", { class: "pill" }, word),
    );
    return { toggle, element };
  };
  const toggles = TOGGLES.map(toggleFor);
  const ratings = RATINGS.map(toggleFor);
  const ask = (verb: "more" | "why", look: IconName): HTMLElement =>
    button(
      { class: "act ask", "aria-label": labelled(words[verb]), title: words[verb] },
      () => wishes.tap(`${verb}:${card.rid}`, labelled(words[verb])),
      icon(look),
      h("span", { class: "act-word" }, words[verb]),
    );

  const text = h(
    "div",
    { class: "card-text" },
    card.genres.length > 0 && h("p", { class: "genres", dir: "auto" }, genresOf(card, config.lang)),
    heading(card, config, words),
    h("p", { class: "facts", dir: "auto" }, factsOf(card, words).join(" · ")),
    card.why && h("p", { class: "why", ...BOTS }, card.why),
  );
  const acts = h(
    "div",
    { class: "acts", role: "group", "aria-label": name },
    ...toggles.map(({ element }) => element),
    h("span", { class: "gap" }),
    ask("why", "why"),
    ask("more", "more"),
  );
  const rate = h(
    "div",
    { class: "rate", role: "group", "aria-label": `${words.rate} ${name}`, hidden: true },
    h("span", { class: "facts", "aria-hidden": true, dir: "auto" }, words.rate),
    ...ratings.map((rating) => rating.element),
  );
  const element = h(
    "article",
    { class: "card", "aria-label": name },
    h("div", { class: "frame" }, picture(card, config)),
    text,
    acts,
    rate,
  );

  function settle(): void {
    timers.forEach((timer, waiting) => {
      clearTimeout(timer);
      waiting.removeAttribute("aria-busy");
    });
    timers.clear();
  }
  function setState(given: Partial<State>): void {
    settle();
    for (const key of STATE_KEYS) if (given[key] !== undefined) state[key] = given[key];
    for (const { toggle, element: act } of [...toggles, ...ratings])
      act.setAttribute("aria-pressed", String(state[toggle.state] === true));
    rate.hidden = !state.seen;
    element.classList.toggle("is-never", state.never === true);
  }
  function sync({ told }: Profile): void {
    const now: Partial<State> = {};
    for (const key of STATE_KEYS) {
      const group = told.find(({ kind }) => kind === key);
      const listed = group?.titles.some(({ id }) => id === card.titleId) ?? false;
      if (listed || !group?.more) now[key] = listed;
    }
    setState(now);
  }
  setState(card.state);
  return { element, setState, settle, sync };
}
