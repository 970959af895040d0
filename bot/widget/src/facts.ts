// The facts line of a card: what is unknown is left out.

import type { Card } from "./contract";
import { genreWord } from "./genres";
import { say, type Words } from "./words";

export function nameOf(card: Pick<Card, "title" | "year">): string {
  return card.year === null ? card.title : `${card.title} (${card.year})`;
}

function length(minutes: number, words: Words): string {
  const h = Math.floor(minutes / 60);
  const m = Math.round(minutes % 60);
  if (h === 0) return say(words.minutes, { m });
  return m === 0 ? say(words.wholeHours, { h }) : say(words.hours, { h, m });
}

function extent(card: Card, words: Words): string[] {
  const known = card.runtimeMin !== null && card.runtimeMin > 0 ? length(card.runtimeMin, words) : "";
  if (card.kind !== "series") return known ? [known] : [];
  const seasons =
    card.seasons === null ? "" : card.seasons === 1 ? words.season : say(words.seasons, { n: card.seasons });
  return seasons ? [seasons] : known ? [say(words.episode, { length: known })] : [];
}

export function factsOf(card: Card, words: Words): string[] {
  const facts: string[] = [];
  if (card.year !== null) facts.push(String(card.year));
  if (card.kind === "film") facts.push(words.film);
  if (card.kind === "series") facts.push(words.series);
  facts.push(...extent(card, words));
  if (card.age !== null) facts.push(card.age > 0 ? say(words.age, { n: card.age }) : words.allAges);
  // A fact is not torn apart at the end of a line.
  return facts.map((fact) => fact.replace(/ /g, "\u00a0"));
}

export function genresOf(card: Card, lang: string): string {
  return card.genres
    .slice(0, 3)
    .map((genre) => genreWord(genre, lang))
    .join(" · ");
}
