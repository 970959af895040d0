// Pictures at play: comedy, animation, anime.

import type { Palette } from "./palette";
import { area, disc, H, line, rect, ridge, ring, shape, sky, W, type Draw } from "./shapes";

const comedy: Draw = ({ pal, random }) => {
  const colours = [pal.pop, pal.sun, pal.mid, pal.pale];
  const bits = Array.from({ length: 26 }, () => {
    const [x, y, fill] = [random.between(0, W), random.between(0, H), random.pick(colours)];
    const [kind, size] = [random.whole(0, 3), random.between(5, 11)];
    if (kind === 0) return disc(x, y, size * 0.55, fill);
    if (kind === 1) return ring(x, y, size * 0.6, fill, 3);
    if (kind === 2)
      return line(`M${x} ${y}l${size * 0.6} ${-size}l${size * 0.6} ${size}l${size * 0.6} ${-size}`, fill, 3);
    return area(
      [
        [x, y - size * 0.7],
        [x + size * 0.7, y + size * 0.5],
        [x - size * 0.7, y + size * 0.5],
      ],
      fill,
    );
  });
  const ground = [
    rect(0, 0, W, H, pal.sky[3]!),
    disc(random.pick([20, 300]), random.pick([10, 190]), 92, pal.sky[1]!),
    disc(random.pick([60, 250]), random.pick([20, 180]), 46, pal.sky[5]!),
    ...bits,
  ];
  return [
    ...ground,
    ...(random.chance(0.5) ? disguise(random.between(148, 172), pal) : bunting(random.between(0, 20), pal)),
  ];
};

/** Glasses, nose and moustache. */
function disguise(x: number, pal: Palette): SVGElement[] {
  const half = (way: number): SVGElement[] => [
    disc(x + way * 27, 86, 21, pal.pale),
    ring(x + way * 27, 86, 21, pal.ink, 5.5),
    line(`M${x + way * 46} 58q${way * -18}-14 ${way * -34} 0`, pal.ink, 7),
    line(`M${x + way * 48} 83l${way * 20}-7`, pal.ink, 5.5),
    shape(
      `M${x} 120q${way * 16}-12 ${way * 32} 0q${way * 11} 8 ${way * 20} 0q${way * -8} 25 ${way * -32} 20q${way * -15}-3 ${way * -20}-13z`,
      pal.ink,
    ),
  ];
  const nose = shape(`M${x - 8} 86q8-4 16 0q2 13 7 19q4 12-15 12t-15-12q5-6 7-19z`, pal.pop);
  return [...half(-1), ...half(1), line(`M${x - 6} 82q6-5 12 0`, pal.ink, 5), nose];
}

function bunting(shift: number, pal: Palette): SVGElement[] {
  const garland = (y: number, sag: number, first: number): SVGElement[] =>
    Array.from({ length: 11 }, (_, i) => {
      const [x, fills] = [i * 32 - shift, [pal.pop, pal.sun, pal.mid, pal.pale]];
      const drop = (at: number): number => y + sag * (1 - ((at - 160) / 170) ** 2);
      return area(
        [
          [x, drop(x)],
          [x + 28, drop(x + 28)],
          [x + 14, drop(x + 14) + 34],
        ],
        fills[(i + first) % 4]!,
      );
    });
  return [
    disc(160, 116, 52, pal.sun),
    disc(160, 116, 40, pal.pop),
    disc(160, 116, 28, pal.pale),
    disc(160, 116, 16, pal.mid),
    ...garland(8, 26, 0),
    ...garland(124, 22, 2),
  ];
}

const animation: Draw = (scene) => {
  const { pal, random } = scene;
  const balloon = (x: number, y: number, r: number, fill: string): SVGElement[] => [
    line(`M${x} ${y + r}q-7 24 2 52`, pal.ink, 1.2),
    disc(x, y, r, fill),
    area(
      [
        [x - 4, y + r + 4],
        [x, y + r - 3],
        [x + 4, y + r + 4],
      ],
      fill,
    ),
    shape(`M${x - r * 0.55} ${y - r * 0.1}q0-${r * 0.5} ${r * 0.45}-${r * 0.55}`, pal.pale, 0.6),
  ];
  const clouds = Array.from({ length: 3 }, () => [random.between(10, 290), random.between(20, 70)] as const).flatMap(
    ([x, y]) => [
      disc(x, y, 12, pal.pale, 0.85),
      disc(x + 16, y - 5, 16, pal.pale, 0.85),
      disc(x + 33, y, 11, pal.pale, 0.85),
    ],
  );
  return [
    ...sky(scene),
    ...clouds,
    ridge(scene, 150, 14, pal.far),
    ...balloon(random.between(112, 134), 92, 20, pal.pop),
    ...balloon(random.between(150, 168), 66, 25, pal.sun),
    ...balloon(random.between(188, 210), 96, 18, pal.mid),
    ridge(scene, 168, 12, pal.mid),
    ridge(scene, 186, 8, pal.ink),
  ];
};

const anime: Draw = (scene) => {
  const { pal, random } = scene;
  const x = random.between(135, 185);
  const scales = Array.from({ length: 3 }, (_, row) =>
    Array.from({ length: 15 }, (_, i) => {
      const [cx, cy] = [i * 24 - (row % 2) * 12, 160 + row * 15];
      return [
        disc(cx, cy, 14, pal.mid),
        ring(cx, cy, 12, pal.pale, 1.4),
        ring(cx, cy, 7.5, pal.pale, 1.4),
        disc(cx, cy, 3, pal.pale),
      ];
    }).flat(),
  ).flat();
  const petals = Array.from({ length: 18 }, () => {
    const [px, py] = [random.between(0, W), random.between(6, 140)];
    return shape(`M${px} ${py}q5-5 8 1q-5 5-8-1z`, pal.pale, 0.9);
  });
  return [
    ...sky(scene),
    disc(x + random.pick([-26, 26]), 76, random.between(40, 50), pal.pop),
    shape(`M${x - 118} 160L${x - 20} 66q20-9 40 0l98 94z`, pal.mid),
    shape(`M${x - 43} 88L${x - 20} 66q20-9 40 0l23 22l-14-6l-9 12l-11-11l-10 12l-9-12l-12 10z`, pal.pale),
    ...petals,
    ...scales,
    rect(0, 196, W, 4, pal.mid),
  ];
};

export const PLAY: Record<string, Draw> = { comedy, animation, anime };
