// The pencils of all pictures: flat shapes on a field of 320 by 200. What matters stays within x 100–220 and y 40–160,
// for a card may show the middle only.

import { s } from "../dom";
import type { Palette } from "./palette";
import type { Random } from "./random";

export const W = 320;
export const H = 200;

export interface Scene {
  pal: Palette;
  random: Random;
}
export type Draw = (scene: Scene) => SVGElement[];
type Point = readonly [number, number];

const n = (value: number): string => String(Math.round(value * 10) / 10);
const at = ([x, y]: Point): string => `${n(x)} ${n(y)}`;

export function rect(x: number, y: number, w: number, h: number, fill: string, opacity = 1, rx = 0): SVGElement {
  return s("rect", {
    x: n(x),
    y: n(y),
    width: n(w),
    height: n(h),
    rx: rx || null,
    fill,
    opacity: opacity < 1 ? opacity : null,
  });
}

export function disc(x: number, y: number, r: number, fill: string, opacity = 1): SVGElement {
  return s("circle", { cx: n(x), cy: n(y), r: n(r), fill, opacity: opacity < 1 ? opacity : null });
}

export function ring(x: number, y: number, r: number, stroke: string, width: number, opacity = 1): SVGElement {
  return s("circle", {
    cx: n(x),
    cy: n(y),
    r: n(r),
    fill: "none",
    stroke,
    "stroke-width": n(width),
    opacity: opacity < 1 ? opacity : null,
  });
}

export function area(points: readonly Point[], fill: string, opacity = 1): SVGElement {
  return s("path", { d: `M${points.map(at).join("L")}Z`, fill, opacity: opacity < 1 ? opacity : null });
}

export function shape(d: string, fill: string, opacity = 1): SVGElement {
  return s("path", { d, fill, opacity: opacity < 1 ? opacity : null });
}

export function line(d: string, stroke: string, width: number, opacity = 1): SVGElement {
  return s("path", {
    d,
    fill: "none",
    stroke,
    "stroke-width": n(width),
    "stroke-linecap": "round",
    opacity: opacity < 1 ? opacity : null,
  });
}

export function sky({ pal }: Scene): SVGElement[] {
  const step = H / pal.sky.length;
  return pal.sky.map((fill, i) => rect(0, i * step, W, step + 1, fill));
}

/** A disc with a soft halo in three printed steps. */
export function glow(x: number, y: number, r: number, fill: string): SVGElement[] {
  return [
    disc(x, y, r * 2.7, fill, 0.1),
    disc(x, y, r * 1.95, fill, 0.14),
    disc(x, y, r * 1.4, fill, 0.22),
    disc(x, y, r, fill),
  ];
}

export function stars({ random, pal }: Scene, count: number, low = 110): SVGElement[] {
  return Array.from({ length: count }, () =>
    disc(random.between(4, W - 4), random.between(4, low), random.between(0.6, 1.7), pal.pale, 0.85),
  );
}

/** A hilly edge from left to right; `height` is how far its waves go. */
export function ridge({ random }: Scene, y: number, height: number, fill: string, opacity = 1): SVGElement {
  const [a, b, lean] = [random.between(0, 6.3), random.between(0, 6.3), random.between(0.6, 1.4)];
  const points: Point[] = [];
  for (let x = 0; x <= W; x += 8) {
    points.push([x, y - height * (0.6 * Math.sin((x / 58) * lean + a) + 0.4 * Math.sin((x / 23) * lean + b))]);
  }
  return area([...points, [W, H], [0, H]], fill, opacity);
}

/** A jagged edge: mountains or ruins. */
export function peaks({ random }: Scene, y: number, height: number, step: number, fill: string): SVGElement {
  const points: Point[] = [];
  let up = random.chance(0.5);
  for (let x = -20; x <= W + step; x += step * random.between(0.5, 1), up = !up) {
    points.push([x, up ? y - height * random.between(0.5, 1) : y + height * random.between(0, 0.25)]);
  }
  return area([...points, [W + 40, H], [-20, H]], fill);
}

/** Rays from a point; `count` dark wedges. */
export function rays(x: number, y: number, count: number, fill: string, opacity: number, from = 0): SVGElement[] {
  const step = (2 * Math.PI) / count;
  return Array.from({ length: count }, (_, i) => {
    const [a, b] = [from + i * step, from + (i + 0.5) * step];
    return area(
      [
        [x, y],
        [x + 420 * Math.cos(a), y + 420 * Math.sin(a)],
        [x + 420 * Math.cos(b), y + 420 * Math.sin(b)],
      ],
      fill,
      opacity,
    );
  });
}

/** A standing person, feet at (x, y). */
export function figure(x: number, y: number, size: number, fill: string): SVGElement[] {
  const k = size / 20;
  return [
    disc(x, y - 17.5 * k, 2.6 * k, fill),
    shape(
      `M${n(x - 3.6 * k)} ${n(y - 9 * k)}q${n(0.4 * k)} ${n(-5.6 * k)} ${n(3.6 * k)} ${n(-5.6 * k)}t${n(3.6 * k)} ${n(5.6 * k)}l${n(-1.2 * k)} ${n(2 * k)}l${n(-0.6 * k)} ${n(7 * k)}h${n(-1.6 * k)}l${n(-0.2 * k)} ${n(-6 * k)}l${n(-0.2 * k)} ${n(6 * k)}h${n(-1.6 * k)}l${n(-0.6 * k)} ${n(-7 * k)}z`,
      fill,
    ),
  ];
}
