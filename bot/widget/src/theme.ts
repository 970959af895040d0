// Colours and type as CSS variables. A page changes them by setting --matinee-accent, --matinee-font … on itself.

import cards from "./styles/cards.css?inline";
import frame from "./styles/frame.css?inline";
import log from "./styles/log.css?inline";
import sheet from "./styles/sheet.css?inline";
import start from "./styles/start.css?inline";

/** Name: light, dark. Afternoon paper and curtain red; the dark of the auditorium. */
const COLOURS: Record<string, readonly [string, string]> = {
  back: ["#fbf6ee", "#161115"],
  surface: ["#fffdfa", "#211a20"],
  soft: ["#f3e9dc", "#2d242b"],
  line: ["#e6dace", "#3d323a"],
  ink: ["#2b1d1c", "#f6ede4"],
  muted: ["#6b5a55", "#bdaea9"],
  accent: ["#9c2038", "#ff9f8d"],
  fill: ["#9c2038", "#a62c44"],
  "on-fill": ["#ffffff", "#ffffff"],
  gold: ["#d9962b", "#f0b95a"],
  shade: ["rgb(80 40 20 / 0.12)", "rgb(0 0 0 / 0.5)"],
};

const FONTS = {
  font: 'ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  "title-font": '"Iowan Old Style", "Palatino Linotype", Palatino, P052, "Book Antiqua", Georgia, serif',
};

function variables(column: 0 | 1): string {
  const colours = Object.entries(COLOURS).map(([name, pair]) => `--${name}:var(--matinee-${name},${pair[column]})`);
  return [...colours, `color-scheme:${column ? "dark" : "light"}`].join(";");
}

function theme(): string {
  const fonts = Object.entries(FONTS)
    .map(([name, stack]) => `--${name}:var(--matinee-${name},${stack})`)
    .join(";");
  return (
    `:host{all:initial;${fonts};${variables(0)}}` +
    `@media (prefers-color-scheme:dark){:host([data-theme=auto]){${variables(1)}}}` +
    `:host([data-theme=dark]){${variables(1)}}`
  );
}

/** Constructed sheets: a strict content security policy lets them pass. */
export function styles(): CSSStyleSheet[] {
  return [theme(), frame, start, log, cards, sheet].map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
}
