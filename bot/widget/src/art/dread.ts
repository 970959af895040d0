// Pictures under a strange sky: horror, war, science fiction.

import { area, disc, figure, glow, H, line, peaks, rect, ridge, ring, shape, sky, stars, W, type Draw } from "./shapes";

const horror: Draw = (scene) => {
  const { pal, random } = scene;
  const x = random.between(130, 190);
  const trunk = (at: number, w: number, fill: string): SVGElement[] => {
    const [lean, y] = [random.between(-9, 9), random.between(40, 120)];
    const side = random.pick([-1, 1]);
    return [
      area(
        [
          [at - w, H],
          [at - w * 0.5 + lean, 0],
          [at + w * 0.5 + lean, 0],
          [at + w, H],
        ],
        fill,
      ),
      line(
        `M${at + lean * 0.5} ${y}q${side * 14} -6 ${side * 22} -26m${side * -9} 14q${side * 10} -2 ${side * 16} -8`,
        fill,
        w * 0.4,
      ),
    ];
  };
  const far = Array.from({ length: 9 }, (_, i) =>
    trunk(i * 40 + random.between(-14, 14), random.between(3, 5), pal.mid),
  ).flat();
  const near = [0.04, 0.21, 0.33, 0.7, 0.82, 0.97]
    .map((k) => trunk(k * W + random.between(-12, 12), random.between(6, 11), pal.ink))
    .flat();
  return [
    ...sky(scene),
    ...glow(x, 78, random.between(26, 36), pal.pop),
    ...far,
    ridge(scene, 168, 5, pal.mid),
    ...near,
    shape(`M${x - 16} 176v-20l16-13l16 13v20z`, pal.ink),
    rect(x - 4, 158, 8, 10, pal.sun),
    ridge(scene, 180, 4, pal.ink),
  ];
};

const war: Draw = (scene) => {
  const { pal, random } = scene;
  const beam = (x: number, to: number): SVGElement =>
    area(
      [
        [x, 178],
        [to - 24, -10],
        [to + 24, -10],
      ],
      pal.sun,
      0.3,
    );
  const smoke = Array.from({ length: 7 }, (_, i) =>
    disc(i * 52 + random.between(-16, 16), random.between(132, 152), random.between(18, 34), pal.far, 0.55),
  );
  return [
    ...sky(scene),
    beam(random.between(60, 110), random.between(150, 220)),
    beam(random.between(200, 260), random.between(90, 160)),
    ...smoke,
    peaks(scene, 150, 28, 26, pal.mid),
    peaks(scene, 174, 26, 20, pal.ink),
    ...figure(150, 178, 30, pal.ink),
    ...figure(168, 180, 26, pal.ink),
  ];
};

const scienceFiction: Draw = (scene) => {
  const { pal, random } = scene;
  const [x, y, r] = [random.between(140, 180), random.between(76, 92), random.between(36, 48)];
  const lanes = Array.from({ length: 15 }, (_, i) => line(`M160 148L${(i - 7) * 70 + 160} 200`, pal.pop, 1, 0.75));
  const rows = [150, 156, 165, 178, 195].map((at) => line(`M0 ${at}H320`, pal.pop, 1, 0.75));
  const half = (sweep: number): string =>
    `M${x - r * 1.75} ${y + r * 0.34}A${r * 1.8} ${r * 0.42} -11 0 ${sweep} ${x + r * 1.75} ${y - r * 0.34}`;
  return [
    ...sky(scene),
    ...stars(scene, 46, 140),
    disc(random.between(40, 90), random.between(26, 60), random.between(6, 12), pal.pale, 0.8),
    line(half(1), pal.pop, 4),
    disc(x, y, r, pal.sun),
    disc(x + r * 0.2, y + r * 0.14, r * 0.8, pal.pale, 0.25),
    shape(
      `M${x - r} ${y}A${r} ${r} 0 0 0 ${x + r * 0.6} ${y + r * 0.8}A${r * 1.25} ${r * 1.25} 0 0 1 ${x - r} ${y}z`,
      pal.ink,
      0.35,
    ),
    line(half(0), pal.pop, 4),
    rect(0, 148, W, 52, pal.ink),
    ...lanes,
    ...rows,
    ring(x, y, r * 2.4, pal.pale, 0.6, 0.35),
  ];
};

export const DREAD: Record<string, Draw> = { horror, war, "science-fiction": scienceFiction };
