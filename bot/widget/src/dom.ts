// Elements without HTML: every text becomes a text node, every attribute is set by name.

export type Attrs = Record<string, string | number | boolean | null | undefined>;
export type Child = Node | string | null | undefined | false;

/** What the bot says is English, whatever language the widget speaks. */
export const BOTS: Attrs = { dir: "auto", lang: "en" };

const SVG = "http://www.w3.org/2000/svg";

function fill<E extends Element>(element: E, attrs: Attrs, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(attrs)) {
    if (value === null || value === undefined || value === false) continue;
    element.setAttribute(name, value === true && !name.startsWith("aria-") ? "" : String(value));
  }
  for (const child of children) if (child) element.append(child);
  return element;
}

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attrs: Attrs = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  return fill(document.createElement(tag), attrs, children);
}

export function s<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attrs: Attrs = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  return fill(document.createElementNS(SVG, tag) as SVGElementTagNameMap[K], attrs, children);
}

export function button(attrs: Attrs, onTap: () => void, ...children: Child[]): HTMLButtonElement {
  const element = h("button", { type: "button", ...attrs }, ...children);
  element.addEventListener("click", () => {
    if (element.getAttribute("aria-disabled") !== "true") onTap();
  });
  return element;
}

export function prefers(query: string): boolean {
  return matchMedia(`(${query})`).matches;
}
