// Pictures after dark: crime, thriller, mystery.

import { area, disc, figure, glow, H, rect, ridge, shape, sky, stars, W, type Draw, type Scene } from "./shapes";

function houses(scene: Scene, top: number, spread: number, fill: string, windows: string | null): SVGElement[] {
  const { random } = scene;
  const made: SVGElement[] = [];
  for (let x = -6; x < W;) {
    const [w, y] = [random.between(20, 40), top + random.between(0, spread)];
    made.push(rect(x, y, w + 1, H - y, fill));
    if (random.chance(0.25)) made.push(rect(x + w / 2 - 1, y - 14, 2, 14, fill));
    for (let wy = y + 8; windows && wy < H - 12; wy += 13) {
      for (let wx = x + 5; wx < x + w - 7; wx += 9)
        if (random.chance(0.26)) made.push(rect(wx, wy, 4, 6, windows, 0.9));
    }
    x += w;
  }
  return made;
}

function blinds({ pal, random }: Scene): SVGElement[] {
  const x = random.between(140, 180);
  const hat = `M${x - 44} 84q44 14 88 0q-16-9-23-10q-3-27-21-27t-21 27q-7 1-23 10z`;
  const bust = `M${x - 19} 92q0 36 19 38t19-38zM${x - 70} 200q6-58 44-62q26 16 52 0q38 4 44 62z`;
  const slats = Array.from({ length: 11 }, (_, i) => rect(0, 6 + i * 18.4, W, 7.4, pal.ink, 0.86));
  return [
    rect(0, 0, W, H, pal.sky[4]!),
    disc(x + 46, 70, 66, pal.sun, 0.9),
    shape(hat, pal.ink),
    shape(bust, pal.ink),
    ...slats,
  ];
}

const crime: Draw = (scene) => {
  if (scene.random.chance(0.4)) return blinds(scene);
  const { pal, random } = scene;
  return [
    ...sky(scene),
    ...glow(random.between(120, 205), random.between(56, 84), random.between(22, 32), pal.sun),
    ...houses(scene, 84, 46, pal.mid, null),
    ...houses(scene, 112, 48, pal.ink, pal.sun),
  ];
};

function vertigo({ pal, random }: Scene): SVGElement[] {
  const [x, y, lean] = [random.between(140, 180), random.between(92, 108), random.between(0, 6.3)];
  const rings = Array.from({ length: 13 }, (_, i) => {
    const off = i * 1.9;
    return disc(
      x + off * Math.cos(lean + i * 0.35),
      y + off * Math.sin(lean + i * 0.35),
      190 - i * 14.2,
      i % 2 ? pal.far : pal.ink,
    );
  });
  return [rect(0, 0, W, H, pal.mid), ...rings, disc(x, y, 24, pal.sun), ...figure(x, y + 17, 34, pal.ink)];
}

function corridor({ pal, random }: Scene): SVGElement[] {
  const [x, y, lean] = [random.between(145, 175), random.between(96, 112), random.between(-20, 20)];
  const frames = Array.from({ length: 8 }, (_, i) => {
    const k = (1 - i / 8.4) ** 2;
    const [w, h, tilt] = [185 * k + 16, 120 * k + 26, i % 2 ? lean * k : 0];
    return area(
      [
        [x - w, y - h],
        [x + w, y - h + tilt],
        [x + w, y + h],
        [x - w, y + h - tilt],
      ],
      i % 2 ? pal.mid : pal.ink,
    );
  });
  const floor = area(
    [
      [x - 11, y + 26],
      [x + 11, y + 26],
      [x + 74, H],
      [x - 74, H],
    ],
    pal.sun,
    0.28,
  );
  return [
    rect(0, 0, W, H, pal.far),
    ...frames,
    floor,
    rect(x - 13, y - 28, 26, 54, pal.sun),
    ...figure(x, y + 27, 38, pal.ink),
  ];
}

const thriller: Draw = (scene) => scene.random.pick([corridor, vertigo])(scene);

const mystery: Draw = (scene) => {
  const { pal, random } = scene;
  const x = random.between(135, 185);
  if (random.chance(0.4)) {
    const hole = `M${x} 48a30 30 0 0 1 17 55l12 57h-58l12-57a30 30 0 0 1 17-55z`;
    return [
      rect(0, 0, W, H, pal.ink),
      ...[150, 118, 88].map((r, i) => disc(x, 100, r, pal.mid, 0.3 + i * 0.12)),
      shape(hole, pal.sun),
      ...figure(x, 158, 44, pal.ink),
    ];
  }
  const side = random.pick([-1, 1]);
  return [
    ...sky(scene),
    ...stars(scene, 14, 70),
    area(
      [
        [x, 62],
        [x + side * 260, 8],
        [x + side * 260, 92],
      ],
      pal.sun,
      0.35,
    ),
    shape(`M${x - 9} 74h18l6 92h-30z`, pal.pale),
    rect(x - 11.5, 96, 23, 16, pal.pop),
    rect(x - 13.5, 128, 27, 16, pal.pop),
    rect(x - 8, 56, 16, 15, pal.sun),
    shape(`M${x - 11} 57q11-18 22 0z`, pal.ink),
    rect(x - 12, 71, 24, 4, pal.ink),
    ridge(scene, 150, 7, pal.far, 0.8),
    ridge(scene, 164, 8, pal.mid, 0.9),
    ridge(scene, 182, 6, pal.ink),
  ];
};

export const NIGHT: Record<string, Draw> = { crime, thriller, mystery };
