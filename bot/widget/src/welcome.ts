// What is seen before the first word: three posters, the name, one sentence, and examples to tap.

import { artFor } from "./art/art";
import type { Wishes } from "./chips";
import type { Config } from "./config";
import type { Card } from "./contract";
import { button, h } from "./dom";
import { icon } from "./icons";
import type { Words } from "./words";

function poster(genre: string, id: string, light: number): HTMLElement {
  const card: Card = {
    rid: "",
    titleId: id,
    title: id,
    year: null,
    kind: "film",
    genres: [genre],
    runtimeMin: null,
    seasons: null,
    age: null,
    why: "",
    tone: { light },
    state: {},
    poster: "",
    link: "",
  };
  return h("div", { class: "poster" }, artFor(card));
}

export function welcome(config: Config, words: Words, wishes: Wishes): HTMLElement {
  const examples = [
    [words.example1, words.example1Say],
    [words.example2, words.example2Say],
    [words.example3, words.example3Say],
  ] as const;
  return h(
    "div",
    { class: "welcome" },
    h(
      "div",
      { class: "posters", "aria-hidden": true },
      poster("western", "noon", 0.8),
      poster("science-fiction", "orbit", 0.3),
      poster("romance", "dusk", 0.8),
    ),
    h("p", { class: "hero", "aria-hidden": config.mode === "page" ? "true" : null }, words.name),
    h("p", { class: "tagline" }, words.tagline),
    h(
      "div",
      { class: "examples", role: "group", "aria-label": words.try },
      ...examples.map(([label, text]) =>
        button({ class: "example" }, () => wishes.say(text), h("span", {}, label), icon("next")),
      ),
    ),
  );
}
