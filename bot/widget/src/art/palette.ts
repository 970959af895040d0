// The colours of a picture: hue from the genres, light and warmth from the tone. OKLCH, so that equal steps look equal.

import type { Random } from "./random";

export interface Palette {
  /** Top to bottom. */
  sky: string[];
  far: string;
  mid: string;
  ink: string;
  /** Sun, moon, lamp: the brightest thing. */
  sun: string;
  /** The one strong colour. */
  pop: string;
  pale: string;
  /** 0 night to 1 bright day. */
  light: number;
}

/** Per genre: hue in degrees, how bright its pictures are where no tone is known (0 to 1), and the hue of the strong colour. */
const MOODS: Record<string, readonly [number, number, number]> = {
  action: [38, 0.5, 48],
  adventure: [170, 0.65, 32],
  animation: [232, 0.85, 25],
  anime: [350, 0.75, 24],
  biography: [18, 0.6, 40],
  comedy: [80, 0.9, 352],
  crime: [262, 0.25, 35],
  documentary: [195, 0.55, 60],
  drama: [28, 0.55, 22],
  family: [158, 0.8, 27],
  fantasy: [300, 0.4, 345],
  history: [42, 0.7, 28],
  horror: [12, 0.06, 27],
  music: [325, 0.4, 38],
  musical: [345, 0.5, 22],
  mystery: [278, 0.25, 28],
  reality: [320, 0.8, 5],
  romance: [5, 0.75, 8],
  "science-fiction": [255, 0.2, 42],
  sport: [155, 0.65, 35],
  "stand-up": [32, 0.3, 22],
  thriller: [215, 0.25, 40],
  war: [85, 0.35, 35],
  western: [45, 0.7, 25],
};
const UNKNOWN = [28, 0.5, 25] as const;

/** The two commonest genres have more than one hue, or a list would be of one colour. */
const FREE: Record<string, readonly number[]> = { drama: [10, 30, 215, 260, 318], comedy: [20, 62, 195, 335] };

export function lerp(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}

function turn(from: number, to: number, share: number): number {
  const way = ((to - from + 540) % 360) - 180;
  return from + way * share;
}

export function colour(l: number, c: number, hue: number): string {
  return `oklch(${l.toFixed(3)} ${c.toFixed(3)} ${(((hue % 360) + 360) % 360).toFixed(1)})`;
}

export function paletteFor(genre: string, other: string, tone: Record<string, number>, random: Random): Palette {
  const [own, usual, strong] = MOODS[genre] ?? UNKNOWN;
  const base = FREE[genre] ? random.pick(FREE[genre]) : own;
  const light = Math.min(
    1,
    Math.max(0, tone.light === undefined ? usual + random.between(-0.12, 0.12) : lerp(usual, tone.light, 0.6)),
  );
  const hue = turn(base, (MOODS[other] ?? UNKNOWN)[0], 0.28) + random.between(-20, 20);
  const glow = hue + random.pick([-1, 1]) * (42 + 60 * (tone.strange ?? 0.3));
  const vivid = 0.08 + 0.05 * light + 0.03 * (tone.funny ?? 0.4);
  const menace = Math.max(tone.scary ?? 0, tone.violent ?? 0) > 0.55;
  const sky = Array.from({ length: 6 }, (_, i) => {
    const down = i / 5;
    return colour(
      lerp(lerp(0.23, 0.7, light), lerp(0.48, 0.92, light), down),
      lerp(vivid, vivid * 0.8, down),
      turn(hue, glow, down * 0.9),
    );
  });
  const sunHue = menace ? 32 : (tone.romantic ?? 0) > 0.6 ? 20 : 86;
  return {
    sky,
    far: colour(lerp(0.36, 0.62, light), vivid * 0.85, turn(hue, glow, 0.4)),
    mid: colour(lerp(0.26, 0.46, light), vivid * 0.8, turn(hue, glow, 0.2)),
    ink: colour(lerp(0.15, 0.29, light), vivid * 0.55, hue + 8),
    sun: colour(menace ? 0.74 : 0.9, menace ? 0.15 : lerp(0.07, 0.12, light), sunHue),
    pop: colour(lerp(0.62, 0.68, light), 0.18, menace ? 27 : strong + random.between(-12, 12)),
    pale: colour(0.96, 0.025, glow),
    light,
  };
}
