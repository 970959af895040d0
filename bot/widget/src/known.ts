// The parts of what is known: the dial, titles by what was said of them, lasting limits, and what can be done with it all.

import { KINDS, type Chip, type Kind, type Profile, type ToldTitle } from "./contract";
import { button, h } from "./dom";
import { icon } from "./icons";
import type { Asks, Section } from "./sheet";
import { say, type Words } from "./words";

export const dial: Section = ({ novelty, steps }, words, ask) => {
  if (!steps.length) return null;
  const names = words.dials.split("|");
  const named = (at: number): string => names[at] ?? steps[at]?.label ?? "";
  const nearest = steps.filter((step) => step.value <= novelty + 0.001).length - 1;
  const now = h("span", { "aria-hidden": true }, named(nearest));
  const range = h("input", {
    type: "range",
    min: 0,
    max: steps.length - 1,
    value: Math.max(nearest, 0),
    "aria-label": words.dial,
    "aria-valuetext": named(nearest),
  });
  range.addEventListener("input", () => {
    now.textContent = named(+range.value);
    range.setAttribute("aria-valuetext", named(+range.value));
  });
  range.addEventListener("change", () => ask.change(steps[+range.value]?.verb ?? ""));
  return h("section", { class: "dial" }, h("h3", {}, words.dial), now, range);
};

/** A title is listed once, under the strongest that was said; what is on the watch list is there too. */
function strongest(told: Profile["told"]): [Kind, ToldTitle[], number][] {
  const placed = new Set<string>();
  return KINDS.map((kind) => {
    const group = told.find((each) => each.kind === kind);
    const fresh = (group?.titles ?? []).filter(({ id }) => kind === "saved" || !placed.has(id));
    if (kind !== "saved") fresh.forEach(({ id }) => placed.add(id));
    return [kind, fresh, group?.more ?? 0];
  });
}

function change(kind: Kind, to: string, id: string, ask: Asks): void {
  // Who changes their mind about what they have seen has still seen it.
  ask.change(`tell:${to}=${id}`, ...(kind === "seen" ? [] : [`unsay:${kind}=${id}`]));
}

function removal(kind: Kind, id: string, told: Profile["told"]): string[] {
  const kinds = told.filter((group) => group.titles.some((each) => each.id === id)).map((group) => group.kind);
  return kinds.filter((each) => (kind === "saved") === (each === "saved")).map((each) => `unsay:${each}=${id}`);
}

function removeButton(name: string, words: Words, onTap: () => void): HTMLElement {
  const label = say(words.remove, { label: name });
  return button({ class: "act", "aria-label": label, title: label }, onTap, icon("close"));
}

function titleLine(kind: Kind, { id, name }: ToldTitle, profile: Profile, words: Words, ask: Asks): HTMLElement {
  const options = KINDS.map((each) => h("option", { value: each, selected: each === kind }, words[each]));
  const select = h("select", { "aria-label": say(words.change, { label: name }) }, ...options);
  select.addEventListener("change", () => change(kind, select.value, id, ask));
  return h(
    "li",
    { class: "line" },
    h("span", { class: "line-name", dir: "auto" }, name),
    select,
    removeButton(name, words, () => ask.change(...removal(kind, id, profile.told))),
  );
}

function group(head: string, lines: HTMLElement[], more: string): HTMLElement {
  return h(
    "section",
    {},
    h("h3", {}, head),
    h("ul", { role: "list" }, ...lines),
    more && h("p", { class: "facts" }, more),
  );
}

export const titles: Section = (profile, words, ask) => {
  const groups = strongest(profile.told)
    .filter(([, fresh]) => fresh.length)
    .map(([kind, fresh, more]) =>
      group(
        words[kind],
        fresh.map((title) => titleLine(kind, title, profile, words, ask)),
        more ? say(words.others, { n: more }) : "",
      ),
    );
  const empty = !groups.length && !profile.limits.length;
  return h("div", {}, ...groups, empty && h("p", { class: "facts" }, words.nothing));
};

function limitLine(limit: Chip, known: readonly Chip[], words: Words, ask: Asks): HTMLElement {
  const label = say(words.change, { label: limit.label });
  const input = h("input", {
    value: limit.label,
    "aria-label": label,
    maxlength: 200,
    dir: "auto",
    enterkeyhint: "send",
  });
  const form = h("form", { class: "line" }, input);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = input.value.trim();
    if (text && text !== limit.label) ask.reword(limit, text, known);
    else input.select();
  });
  form.append(
    h("button", { class: "act", "aria-label": `${words.send}: ${limit.label}`, title: words.send }, icon("edit")),
    removeButton(limit.label, words, () => ask.change(limit.verb)),
  );
  return h("li", {}, form);
}

export const limits: Section = (profile, words, ask) =>
  profile.limits.length
    ? group(
        words.limits,
        profile.limits.map((limit) => limitLine(limit, profile.limits, words, ask)),
        "",
      )
    : null;

export const foot: Section = (_, words, ask) =>
  h(
    "div",
    { class: "quicks" },
    button({ class: "quick" }, ask.save, h("span", { class: "pill" }, words.export)),
    button({ class: "quick" }, ask.forget, h("span", { class: "pill" }, words.forget)),
  );
