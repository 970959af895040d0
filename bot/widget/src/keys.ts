// What makes two entries the same, here and in the server's history, which knows no message ids.

import type { Entry } from "./contract";

export function keyOf(entry: Entry): string {
  if (entry.who === "me") return keyOfMine(entry.text);
  return [entry.who, entry.text, ...(entry.payload?.cards.map((card) => card.rid) ?? [])].join("\u001f");
}

/** The server keeps texts on one line and labels short. */
export function keyOfMine(text: string): string {
  return `me\u001f${text
    .replace(/\s/g, " ")
    .replace(/^[/ ]+/, "")
    .slice(0, 80)
    .trim()}`;
}

/** Whether the screen already ends with exactly this history. */
export function endsWith(shown: readonly string[], history: readonly string[]): boolean {
  if (!history.length) return !shown.length;
  const tail = shown.slice(-history.length);
  return tail.length === history.length && tail.every((key, i) => key === history[i]);
}
