// Pictures of what is real: documentary, biography, reality, sport.

import { area, disc, glow, H, line, rays, rect, ring, shape, W, type Draw } from "./shapes";

const documentary: Draw = (scene) => {
  const { pal, random } = scene;
  const [x, y, a, b] = [random.between(140, 180), random.between(92, 108), random.between(0, 6), random.between(0, 6)];
  const contour = (r: number): string =>
    `M${Array.from({ length: 48 }, (_, i) => {
      const t = (i / 48) * 6.2832;
      const k = r * (1 + 0.16 * Math.sin(2 * t + a) + 0.1 * Math.sin(3 * t + b + r / 40));
      return `${(x + k * 1.35 * Math.cos(t)).toFixed(1)} ${(y + k * Math.sin(t)).toFixed(1)}`;
    }).join("L")}Z`;
  const layers = [190, 160, 132, 106, 82, 60, 40, 22].map((r, i) =>
    shape(contour(r), [pal.sky[1], pal.sky[2], pal.sky[3], pal.sky[4], pal.sky[5], pal.far, pal.mid, pal.ink][i]!),
  );
  const lines = [174, 146, 119, 94, 71, 50].map((r) => line(contour(r), pal.ink, 0.8, 0.45));
  return [
    rect(0, 0, W, H, pal.sky[0]!),
    ...layers,
    ...lines,
    ring(x, y, 9, pal.sun, 2.4),
    disc(x, y, 3.6, pal.sun),
    line(`M${x - 18} ${y}h6M${x + 12} ${y}h6M${x} ${y - 18}v6M${x} ${y + 12}v6`, pal.sun, 2),
  ];
};

const biography: Draw = (scene) => {
  const { pal, random } = scene;
  const x = random.between(148, 172);
  const head = shape(
    "M-4 54q27-4 31 24l8 15q1 4-7 4q3 20-11 20q-7 0-8 3l1 12q26 6 31 34h-92q2-32 31-38l1-16q-16-16-12-34q5-22 27-24z",
    pal.ink,
  );
  head.setAttribute("transform", `translate(${x.toFixed(1)} 0) scale(${random.pick([-1, 1])} 1)`);
  return [
    rect(0, 0, W, H, pal.sky[2]!),
    ...rays(x, 96, 24, pal.sky[4]!, 0.5),
    disc(x, 98, 78, pal.mid),
    disc(x, 98, 71, pal.sun),
    disc(x, 98, 66, pal.sky[5]!),
    head,
    shape(`M${x - 92} 170q92 26 184 0l-8 22q-84 20-168 0z`, pal.pop),
    line(`M${x - 62} 184q62 12 124 0`, pal.pale, 2, 0.9),
  ];
};

const reality: Draw = ({ pal, random }) => {
  const fills = [pal.sky[1]!, pal.sky[3]!, pal.sky[5]!, pal.far, pal.mid, pal.sun, pal.pop];
  const tiles = Array.from({ length: 5 }, (_, r) =>
    Array.from({ length: 8 }, (_, c) => rect(c * 41 - 3, r * 41 - 2, 37, 37, random.pick(fills), 1, 8)),
  ).flat();
  return [
    rect(0, 0, W, H, pal.ink),
    ...tiles,
    rect(98, 46, 124, 92, pal.ink, 1, 16),
    rect(106, 54, 108, 76, pal.sky[4]!, 1, 10),
    disc(160, 92, 25, pal.pop),
    area(
      [
        [152, 79],
        [152, 105],
        [175, 92],
      ],
      pal.pale,
    ),
    line("M138 26l20 20l24-24", pal.ink, 5),
    rect(126, 138, 8, 12, pal.ink),
    rect(186, 138, 8, 12, pal.ink),
  ];
};

const sport: Draw = ({ pal, random }) => {
  const [x, y] = [random.between(96, 132), random.between(196, 214)];
  const lanes = [210, 182, 154, 126, 98].flatMap((r, i) => [
    disc(x, y, r, i % 2 ? pal.pop : pal.mid),
    ring(x, y, r, pal.pale, 2.4),
  ]);
  return [
    rect(0, 0, W, H, pal.sky[4]!),
    ...glow(random.between(190, 212), 58, 22, pal.sun),
    ...lanes,
    disc(x, y, 70, pal.far),
    ring(x, y, 70, pal.pale, 2.4),
    disc(x + 82, y - 82, 13, pal.pale),
    line(`M${x + 96} ${y - 70}q40-6 66-44`, pal.pale, 2.4, 0.8),
  ];
};

export const LIFE: Record<string, Draw> = { documentary, biography, reality, sport };
