// A picture for a title without a poster: the same title gives the same picture on every machine.

import type { Card } from "../contract";
import { s } from "../dom";
import { CALM } from "./calm";
import { DREAD } from "./dread";
import { LIFE } from "./life";
import { NIGHT } from "./night";
import { paletteFor } from "./palette";
import { PLAY } from "./play";
import { randomFrom } from "./random";
import { H, W, type Draw } from "./shapes";
import { STAGE } from "./stage";
import { TALES } from "./tales";
import { WILD } from "./wild";

const SCENES: Record<string, Draw> = { ...NIGHT, ...DREAD, ...CALM, ...WILD, ...TALES, ...PLAY, ...STAGE, ...LIFE };

/** Genres that say little about how a title looks: they give way to the others, drama to any. */
const VAGUE = ["comedy", "thriller", "adventure", "action", "animation", "crime"];

/**
 * The genre of the scene and the one that tints it. The title decides among its own genres, so that a list of crime
 * titles is not one picture five times.
 */
export function genresFor(card: Card): readonly [string, string] {
  const known = card.genres.filter((genre) => Object.hasOwn(SCENES, genre));
  const [scenic, random] = [
    known.filter((genre) => genre !== "drama"),
    randomFrom(`${card.titleId || card.title}/genre`),
  ];
  const telling = scenic.filter((genre) => !VAGUE.includes(genre));
  const scene = random.pick(telling.length && random.chance(0.7) ? telling : scenic.length ? scenic : ["drama"]);
  return [scene, known.find((genre) => genre !== scene) ?? scene];
}

export function artFor(card: Card): SVGSVGElement {
  const [genre, other] = genresFor(card);
  const random = randomFrom(card.titleId || card.title);
  const pal = paletteFor(genre, other, card.tone, random);
  const picture = (SCENES[genre] ?? SCENES.drama!)({ pal, random });
  return s(
    "svg",
    {
      viewBox: `0 0 ${W} ${H}`,
      preserveAspectRatio: "xMidYMid slice",
      "aria-hidden": true,
      focusable: "false",
      class: "art",
    },
    ...picture,
  );
}
