// Reads what arrives from the server with care: a wrong shape is left out and never breaks the page.

import {
  STATE_KEYS,
  type Ack,
  type Card,
  type Chip,
  type Entry,
  type Payload,
  type Profile,
  type Quick,
  type Session,
  type State,
} from "./contract";
import { nameOf } from "./facts";

type Raw = Record<string, unknown>;
const raw = (v: unknown): Raw => (typeof v === "object" && v !== null && !Array.isArray(v) ? (v as Raw) : {});
const list = (v: unknown): unknown[] => (Array.isArray(v) ? v : []);
const text = (v: unknown): string => (typeof v === "string" ? v : typeof v === "number" ? String(v) : "");
const texts = (v: unknown): string[] => list(v).map(text).filter(Boolean);
const count = (v: unknown): number | null => (typeof v === "number" && Number.isFinite(v) ? v : null);

function readState(v: unknown): Partial<State> {
  const from = raw(v);
  const state: Partial<State> = {};
  for (const key of STATE_KEYS) if (typeof from[key] === "boolean") state[key] = from[key];
  return state;
}

function readTone(v: unknown): Record<string, number> {
  const tone: Record<string, number> = {};
  for (const [axis, value] of Object.entries(raw(v))) if (count(value) !== null) tone[axis] = value as number;
  return tone;
}

function readCard(v: unknown): Card {
  const c = raw(v);
  return {
    rid: text(c.rid),
    titleId: text(c.title_id),
    title: text(c.title),
    year: count(c.year),
    kind: text(c.kind),
    genres: texts(c.genres),
    runtimeMin: count(c.runtime_min),
    seasons: count(c.seasons),
    age: count(c.age),
    why: text(c.why),
    tone: readTone(c.tone),
    state: readState(c.state),
    poster: text(c.poster),
    link: text(c.link),
  };
}

function readChip(v: unknown): Chip {
  const c = raw(v);
  return { label: text(c.label), verb: text(c.verb) };
}

function readQuick(v: unknown): Quick {
  return { ...readChip(v), say: text(raw(v).say) };
}

export function readPayload(v: unknown): Payload | null {
  const p = raw(v);
  if (p.type !== "cards" && p.type !== "note" && p.type !== "profile") return null;
  const understood = raw(p.understood);
  const state = raw(p.state);
  return {
    intro: text(p.intro),
    understood: ["seeds", "shifts", "limits", "words"].flatMap((key) => texts(understood[key])),
    chips: list(p.chips)
      .map(readChip)
      .filter((c) => c.label),
    cards:
      p.type === "cards"
        ? list(p.cards)
            .map(readCard)
            .filter((c) => c.title && c.rid)
        : [],
    relaxed: texts(p.relaxed),
    notes: texts(p.notes),
    quick: list(p.quick)
      .map(readQuick)
      .filter((q) => q.label && (q.say || q.verb)),
    ack: p.type === "note" && text(state.rid) ? { rid: text(state.rid), state: readState(state) } : null,
  };
}

/** Null for what is no profile. */
export function readProfile(v: unknown): Profile | null {
  const p = raw(v);
  if (p.type !== "profile") return null;
  const novelty = raw(p.novelty);
  return {
    said: text(p.said),
    told: list(p.told)
      .map(raw)
      .map((group) => ({
        kind: text(group.kind),
        more: count(group.more) ?? 0,
        titles: list(group.titles)
          .map(raw)
          .map((t) => ({ id: text(t.id), name: nameOf({ title: text(t.title), year: count(t.year) }) }))
          .filter((t) => t.id && t.name),
      })),
    limits: list(p.limits)
      .map(readChip)
      .filter((limit) => limit.label && limit.verb),
    novelty: count(novelty.value) ?? 0,
    steps: list(novelty.steps)
      .map((step) => ({ ...readChip(step), value: count(raw(step).value) ?? 0 }))
      .filter((step) => step.verb),
  };
}

export function readEntry(v: unknown): Entry {
  const e = raw(v);
  return { who: e.who === "me" ? "me" : "bot", text: text(e.text), payload: readPayload(e.payload) };
}

export function readSession(v: unknown): Session {
  const s = raw(v);
  return {
    token: text(s.token),
    history: list(s.history)
      .map(readEntry)
      .filter((entry) => entry.text || entry.payload),
  };
}

export function readAck(v: unknown): Ack {
  const a = raw(v);
  return { ok: a.ok === true, error: text(a.error), payload: a.payload };
}
