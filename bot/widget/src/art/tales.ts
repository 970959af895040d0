// Pictures of houses: fantasy, family, history.

import { area, disc, figure, glow, line, peaks, rect, ridge, shape, sky, stars, W, type Draw } from "./shapes";

const fantasy: Draw = (scene) => {
  const { pal, random } = scene;
  const x = random.between(140, 180);
  const tower = (at: number, w: number, top: number): SVGElement[] => [
    rect(at - w / 2, top, w, 170 - top, pal.ink),
    area(
      [
        [at - w * 0.72, top],
        [at, top - w * 1.7],
        [at + w * 0.72, top],
      ],
      pal.pop,
    ),
    rect(at - 2, top + 10, 4, 8, pal.sun, 1, 2),
  ];
  return [
    ...sky(scene),
    ...stars(scene, 34, 120),
    ...glow(x + random.pick([-42, 42]), 58, 21, pal.sun),
    peaks(scene, 140, 38, 50, pal.far),
    ridge(scene, 152, 9, pal.mid),
    ...tower(x - 34, 15, 112),
    ...tower(x + 33, 14, 104),
    ...tower(x - 14, 15, 88),
    ...tower(x + 12, 18, 72),
    rect(x - 40, 130, 80, 44, pal.ink),
    shape(`M${x - 8} 172v-16a8 8 0 0 1 16 0v16z`, pal.sun),
    shape("M0 200V186q160-44 320 0v14z", pal.ink),
  ];
};

const family: Draw = (scene) => {
  const { pal, random } = scene;
  const house = (x: number, y: number, k: number, roof: string): SVGElement[] => [
    rect(x - 19 * k, y - 26 * k, 38 * k, 30 * k, pal.pale),
    area(
      [
        [x - 25 * k, y - 25 * k],
        [x, y - 49 * k],
        [x + 25 * k, y - 25 * k],
      ],
      roof,
    ),
    rect(x + 9 * k, y - 50 * k, 6 * k, 16 * k, roof),
    rect(x - 5 * k, y - 14 * k, 10 * k, 18 * k, roof, 1, 2),
    rect(x - 15 * k, y - 19 * k, 7 * k, 7 * k, pal.sun),
    rect(x + 8 * k, y - 19 * k, 7 * k, 7 * k, pal.sun),
  ];
  const [x, kite] = [random.between(140, 180), random.between(196, 222)];
  return [
    ...sky(scene),
    ...glow(random.between(96, 130), 54, 22, pal.sun),
    disc(230, 50, 13, pal.pale, 0.8),
    disc(248, 46, 17, pal.pale, 0.8),
    disc(266, 52, 12, pal.pale, 0.8),
    ridge(scene, 138, 10, pal.far),
    ...house(x - 58, 146, 0.62, pal.mid),
    ridge(scene, 156, 7, pal.mid),
    ...house(x, 162, 1, pal.pop),
    line(`M${kite} 84q-16 40 2 82`, pal.ink, 1),
    area(
      [
        [kite, 58],
        [kite + 13, 72],
        [kite, 92],
        [kite - 13, 72],
      ],
      pal.pop,
    ),
    shape("M0 200V174q160-24 320 0v26z", pal.ink),
    ...figure(kite + 3, 172, 22, pal.ink),
  ];
};

const history: Draw = (scene) => {
  const { pal, random } = scene;
  const [x, w] = [random.between(150, 170), 17];
  const columns = [-3, -2, -1, 1, 2, 3].flatMap((i) => {
    const at = x + (i - Math.sign(i) * 0.5) * 27;
    return [
      rect(at - w / 2, 98, w, 66, pal.ink),
      rect(at - 3, 98, 2, 66, pal.far, 0.7),
      rect(at + 2, 98, 2, 66, pal.far, 0.7),
    ];
  });
  return [
    ...sky(scene),
    ...glow(x + random.between(-30, 30), 90, random.between(38, 48), pal.sun),
    ridge(scene, 152, 8, pal.far),
    ...columns,
    rect(x - 92, 86, 184, 12, pal.ink),
    area(
      [
        [x - 98, 86],
        [x, 50],
        [x + 98, 86],
      ],
      pal.ink,
    ),
    disc(x, 73, 6, pal.sun),
    rect(x - 96, 162, 192, 9, pal.ink),
    rect(x - 110, 171, 220, 9, pal.mid),
    rect(0, 180, W, 20, pal.ink),
  ];
};

export const TALES: Record<string, Draw> = { fantasy, family, history };
