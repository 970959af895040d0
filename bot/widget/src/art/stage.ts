// Pictures of the stage: music, musical, stand-up.

import { area, disc, H, line, rect, ring, shape, sky, W, type Draw } from "./shapes";

const music: Draw = (scene) => {
  const { pal, random } = scene;
  const [x, y] = [random.between(142, 168), 100];
  const grooves = [70, 64, 58, 52, 46, 40, 34].map((r) => ring(x, y, r, pal.far, 1, 0.5));
  const bars = Array.from({ length: 20 }, (_, i) => {
    const h = 14 + 62 * Math.abs(Math.sin(i * 0.9 + x)) * random.between(0.5, 1);
    return rect(i * 16 + 3, H - h, 10, h, i % 3 ? pal.mid : pal.pop, 0.85, 3);
  });
  return [
    ...sky(scene),
    ...bars,
    disc(x, y, 76, pal.ink),
    ...grooves,
    shape(`M${x} ${y}L${x + 50} ${y - 54}A74 74 0 0 1 ${x + 68} ${y - 28}Z`, pal.pale, 0.16),
    shape(`M${x} ${y}L${x - 50} ${y + 54}A74 74 0 0 1 ${x - 68} ${y + 28}Z`, pal.pale, 0.16),
    disc(x, y, 27, pal.pop),
    disc(x, y, 18, pal.sun),
    disc(x, y, 4, pal.ink),
    line(`M${x + 84} 32l4 48l-36 40`, pal.pale, 4),
    disc(x + 84, 32, 8, pal.pale),
  ];
};

const musical: Draw = ({ pal, random }) => {
  const x = random.between(146, 174);
  const folds = (from: number, way: number): SVGElement[] =>
    Array.from({ length: 6 }, (_, i) =>
      shape(
        `M${from + way * i * 15} 0h${way * 16}q${way * -3} 110 ${way * (6 - i * 4)} 172h${way * -18}z`,
        i % 2 ? pal.pop : pal.ink,
        i % 2 ? 1 : 0.55,
      ),
    );
  const star = `M${Array.from({ length: 10 }, (_, i) => {
    const r = i % 2 ? 12 : 29;
    const t = (i * Math.PI) / 5 - Math.PI / 2;
    return `${(x + r * Math.cos(t)).toFixed(1)} ${(96 + r * Math.sin(t)).toFixed(1)}`;
  }).join("L")}Z`;
  return [
    rect(0, 0, W, H, pal.mid),
    area(
      [
        [random.between(60, 90), -6],
        [x - 52, 166],
        [x + 44, 166],
      ],
      pal.sun,
      0.3,
    ),
    area(
      [
        [random.between(230, 260), -6],
        [x - 44, 166],
        [x + 52, 166],
      ],
      pal.sun,
      0.3,
    ),
    rect(0, 160, W, 40, pal.ink),
    shape(`M${x - 66} 166a66 13 0 1 0 132 0a66 13 0 1 0-132 0z`, pal.sun, 0.7),
    shape(star, pal.sun),
    ...folds(0, 1),
    ...folds(W, -1),
    ...Array.from({ length: 11 }, (_, i) => disc(i * 32, 198, 10, pal.sun, 0.9)),
  ];
};

const standUp: Draw = ({ pal, random }) => {
  const x = random.between(146, 174);
  const bricks = Array.from({ length: 12 }, (_, r) =>
    Array.from({ length: 9 }, (_, c) =>
      rect(c * 38 - (r % 2) * 19, r * 15, 36, 13, random.chance(0.2) ? pal.far : pal.mid, 1, 1.5),
    ),
  ).flat();
  return [
    rect(0, 0, W, H, pal.ink),
    ...bricks,
    disc(x, 88, 88, pal.sun, 0.22),
    disc(x, 88, 66, pal.sun, 0.5),
    rect(0, 172, W, 28, pal.ink),
    shape(`M${x - 80} 180a80 11 0 1 0 160 0a80 11 0 1 0-160 0z`, pal.sun, 0.5),
    line(`M${x} 96V180M${x - 20} 181h40`, pal.ink, 4.5),
    rect(x - 10, 80, 20, 22, pal.pop, 1, 4),
    disc(x, 68, 17, pal.ink),
    line(`M${x - 16} 68h32M${x - 13} 60h26M${x - 13} 76h26`, pal.far, 1.6),
  ];
};

export const STAGE: Record<string, Draw> = { music, musical, "stand-up": standUp };
