// Line icons on a grid of 24, drawn here: no font and no emoji is needed.

import { s } from "./dom";

const PATHS = {
  up: "M7 10.5v9H4.4a.9.9 0 0 1-.9-.9v-7.2a.9.9 0 0 1 .9-.9zM7 10.5l4.2-7.3c1.5 0 2.6 1.2 2.3 2.7l-.7 3.4h5.4a2 2 0 0 1 2 2.4l-1.3 6.2a2 2 0 0 1-2 1.6H7",
  down: "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17zM6 6l12 12",
  seen: "M2.5 12S6 5.5 12 5.5S21.5 12 21.5 12S18 18.5 12 18.5S2.5 12 2.5 12zM12 9.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6z",
  save: "M6.5 4h11a.8.8 0 0 1 .8.8V20.5L12 16l-6.3 4.5V4.8a.8.8 0 0 1 .8-.8z",
  more: "M8.5 4.5h10a1 1 0 0 1 1 1v10M4.5 9.5a1 1 0 0 1 1-1h9a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1zM10 11.5v5M7.5 14h5",
  why: "M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17zM9.6 9.6a2.45 2.45 0 1 1 3.6 2.2c-.8.5-1.2 1-1.2 1.9M12 16.6v.1",
  person: "M12 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8zM4.5 20.2c.6-4 3.5-5.7 7.5-5.7s6.9 1.7 7.5 5.7",
  edit: "M4.5 19.5l.8-4L15.6 5.2a1.8 1.8 0 0 1 2.6 0l.6.6a1.8 1.8 0 0 1 0 2.6L8.5 18.7z",
  send: "M12 19.5v-15M5.5 11L12 4.5L18.5 11",
  close: "M6 6l12 12M18 6L6 18",
  plus: "M20 12a8 8 0 0 1-8 8H4.5l1.7-2.6A8 8 0 1 1 20 12zM12 8.8v6.4M8.8 12h6.4",
  newest: "M12 4.5v15M5.5 13L12 19.5L18.5 13",
  remove: "M8 8l8 8M16 8l-8 8",
  next: "M5 12h14M13 6l6 6l-6 6",
  wait: "M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16zM12 7.8V12l2.8 1.8",
} as const;

export type IconName = keyof typeof PATHS;

export function icon(name: IconName): SVGSVGElement {
  const path = s("path", {
    d: PATHS[name],
    fill: "none",
    stroke: "currentColor",
    "stroke-width": 1.8,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
  });
  return s("svg", { viewBox: "0 0 24 24", "aria-hidden": true, focusable: "false", class: `icon icon-${name}` }, path);
}

/** The sign of Matinee: an afternoon sun rising on a cinema ticket. */
export function mark(): SVGSVGElement {
  const rays = [-64, -32, 0, 32, 64].map((turn) =>
    s("path", {
      d: "M16 10.2V7.4",
      transform: `rotate(${turn} 16 20.5)`,
      stroke: "currentColor",
      "stroke-width": 2,
      "stroke-linecap": "round",
    }),
  );
  return s(
    "svg",
    { viewBox: "0 0 32 32", "aria-hidden": true, focusable: "false", class: "mark" },
    s("path", {
      class: "mark-ticket",
      d: "M5.5 3h21A2.5 2.5 0 0 1 29 5.5V12a4 4 0 0 0 0 8v6.5a2.5 2.5 0 0 1-2.5 2.5h-21A2.5 2.5 0 0 1 3 26.5V20a4 4 0 0 0 0-8V5.5A2.5 2.5 0 0 1 5.5 3z",
    }),
    s("path", {
      d: "M9.5 20.5a6.5 6.5 0 0 1 13 0zM8 23.8h16",
      fill: "currentColor",
      stroke: "currentColor",
      "stroke-width": 2,
      "stroke-linecap": "round",
    }),
    ...rays,
  );
}
