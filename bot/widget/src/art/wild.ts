// Pictures of wide country: adventure, western, action.

import { area, figure, glow, H, line, peaks, rays, rect, ridge, shape, sky, W, type Draw } from "./shapes";

const adventure: Draw = (scene) => {
  const { pal, random } = scene;
  const x = random.between(110, 210);
  return [
    ...sky(scene),
    ...glow(x, random.between(60, 84), random.between(24, 32), pal.sun),
    peaks(scene, 118, 52, 58, pal.far),
    peaks(scene, 142, 46, 46, pal.mid),
    ridge(scene, 166, 8, pal.ink),
    shape(`M150 200q34-20 8-30t4-16q-28 8-12 18t-34 28z`, pal.pale, 0.75),
    ...figure(156, 158, 18, pal.ink),
    line(`M60 52q6-6 11 0q5-6 11 0m18 14q5-5 9 0q4-5 9 0`, pal.ink, 1.8),
  ];
};

const western: Draw = (scene) => {
  const { pal, random } = scene;
  const x = random.between(130, 190);
  const mesa = (at: number, y: number, w: number, fill: string): SVGElement =>
    area(
      [
        [at - w, 170],
        [at - w * 0.7, y + 26],
        [at - w * 0.55, y],
        [at + w * 0.55, y],
        [at + w * 0.7, y + 26],
        [at + w, 170],
      ],
      fill,
    );
  const cactus = (at: number, k: number): SVGElement =>
    line(
      `M${at} 188v${-52 * k}M${at} ${188 - 16 * k}h${-11 * k}v${-16 * k}M${at} ${188 - 24 * k}h${11 * k}v${-14 * k}`,
      pal.ink,
      7 * k,
    );
  return [
    ...sky(scene),
    ...glow(x, 92, random.between(36, 46), pal.sun),
    mesa(random.between(30, 70), 92, 62, pal.far),
    mesa(random.between(240, 290), 100, 70, pal.far),
    mesa(random.between(140, 200), 122, 44, pal.mid),
    shape("M0 200V166q160-10 320 2v32z", pal.mid),
    shape("M0 200V182q160-8 320 4v14z", pal.ink),
    cactus(random.between(108, 138), 1),
    cactus(random.between(196, 226), 0.7),
  ];
};

const action: Draw = (scene) => {
  const { pal, random } = scene;
  const x = random.between(140, 180);
  const dashes = [0, 1, 2, 3].map((i) =>
    area(
      [
        [x - 1 - i * 1.5, 124 + i * i * 8],
        [x + 1 + i * 1.5, 124 + i * i * 8],
        [x + 2 + i * 2.2, 130 + i * i * 11],
        [x - 2 - i * 2.2, 130 + i * i * 11],
      ],
      pal.sun,
    ),
  );
  return [
    ...sky(scene),
    ...rays(x, 112, random.pick([14, 18, 22]), pal.pop, 0.4, random.between(0, 1)),
    ...glow(x, 108, random.between(26, 36), pal.sun),
    peaks(scene, 122, 20, 34, pal.mid),
    rect(0, 120, W, H - 120, pal.mid),
    area(
      [
        [x - 4, 118],
        [x + 4, 118],
        [x + 130, H],
        [x - 130, H],
      ],
      pal.ink,
    ),
    ...dashes,
  ];
};

export const WILD: Record<string, Draw> = { adventure, western, action };
