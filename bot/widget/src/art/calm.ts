// Pictures of quiet places: drama, romance.

import { area, disc, figure, glow, line, rect, ridge, shape, sky, W, type Draw, type Scene } from "./shapes";

function reflection({ pal, random }: Scene, x: number, top: number, width: number): SVGElement[] {
  return Array.from({ length: 8 }, (_, i) => {
    const w = width * random.between(0.35, 1) * (1 - i * 0.06);
    return rect(x - w / 2 + random.between(-5, 5), top + 5 + i * 7.6, w, 2.6, pal.sun, 0.75, 1.3);
  });
}

function sea(scene: Scene): SVGElement[] {
  const { pal, random } = scene;
  const [x, boat] = [random.between(130, 190), random.between(105, 215)];
  return [
    ...sky(scene),
    ...glow(x, 104, random.between(26, 36), pal.sun),
    rect(0, 122, W, 78, pal.mid),
    ...reflection(scene, x, 122, 62),
    shape(`M${boat - 20} 140h40q-5 11-12 11h-16q-8 0-12-11z`, pal.ink),
    area(
      [
        [boat, 137],
        [boat, 96],
        [boat + 20, 134],
      ],
      pal.pale,
    ),
    area(
      [
        [boat - 3, 137],
        [boat - 3, 106],
        [boat - 15, 134],
      ],
      pal.pop,
    ),
  ];
}

function tree(scene: Scene): SVGElement[] {
  const { pal, random } = scene;
  const x = random.between(125, 195);
  const leaves = Array.from({ length: 12 }, (_, i) => {
    const [t, far] = [i * 2.4, 9 + i * 2.1];
    return disc(
      x + far * Math.cos(t) * 1.15,
      84 + far * Math.sin(t) * 0.75,
      random.between(13, 17),
      i % 4 === 3 ? pal.pop : pal.ink,
      i % 4 === 3 ? 0.85 : 1,
    );
  });
  return [
    ...sky(scene),
    ...glow(random.between(110, 210), random.between(66, 90), random.between(24, 34), pal.sun),
    ridge(scene, 138, 9, pal.far),
    ridge(scene, 156, 7, pal.mid),
    line(`M${x} 172q-3-36 0-76m0 40q10-10 16-26`, pal.ink, 5),
    ...leaves,
    shape(`M0 200V176q160-34 320 6v18z`, pal.ink),
    ...figure(x + random.pick([-46, 46]), 172, 24, pal.ink),
  ];
}

function room(scene: Scene): SVGElement[] {
  const { pal, random } = scene;
  const x = random.between(146, 174);
  const fold = (at: number, w: number, o: number): SVGElement =>
    shape(`M${at} 0h${w}q4 100-2 200h${-w}q6-100 2-200z`, pal.pop, o);
  return [
    ...sky(scene),
    ...glow(x + random.between(-28, 28), random.between(64, 92), 22, pal.sun),
    ridge(scene, 132, 8, pal.far),
    ridge(scene, 146, 6, pal.mid),
    shape(`M0 0H320V200H0zM${x - 70} 22V160H${x + 70}V22z`, pal.ink),
    rect(x - 2, 22, 4, 138, pal.ink),
    rect(x - 70, 84, 140, 4, pal.ink),
    rect(x - 82, 158, 164, 7, pal.mid),
    fold(x - 98, 34, 1),
    fold(x - 86, 10, 0.6),
    fold(x + 66, 34, 1),
    fold(x + 66, 9, 0.6),
    ...figure(x + random.between(-34, 34), 159, 66, pal.ink),
  ];
}

const drama: Draw = (scene) => scene.random.pick([sea, tree, room])(scene);

const romance: Draw = (scene) => {
  const { pal, random } = scene;
  const [x, y, r] = [random.between(150, 170), random.between(78, 90), random.between(34, 40)];
  const petals = Array.from({ length: 16 }, () =>
    disc(random.between(0, W), random.between(8, 150), random.between(1.5, 3.5), pal.pale, 0.8),
  );
  return [
    ...sky(scene),
    disc(x, y, r * 2.4, pal.pale, 0.16),
    disc(x - r * 0.55, y, r, pal.pop, 0.9),
    disc(x + r * 0.55, y, r, pal.sun, 0.82),
    ...petals,
    ridge(scene, 150, 6, pal.far, 0.8),
    shape(`M0 200V168q160-18 320 2v30z`, pal.ink),
    ...figure(x - 8, 164, 36, pal.ink),
    ...figure(x + 8, 164, 33, pal.ink),
  ];
};

export const CALM: Record<string, Draw> = { drama, romance };
