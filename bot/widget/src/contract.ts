// What travels between the widget and the server, as the widget holds it; read.ts reads it off the wire.

export interface State {
  saved: boolean;
  liked: boolean;
  never: boolean;
  seen: boolean;
  fine: boolean;
  disliked: boolean;
}
export type StateKey = keyof State;
export const STATE_KEYS: readonly StateKey[] = ["liked", "never", "seen", "saved", "fine", "disliked"];

/** What can be said of a title, in the order in which it is listed. */
export const KINDS = ["saved", "watching", "liked", "fine", "disliked", "never", "seen"] as const;
export type Kind = (typeof KINDS)[number];

export interface ToldTitle {
  id: string;
  name: string;
}
/** What the bot knows about the person. */
export interface Profile {
  /** What the tap before changed. */
  said: string;
  told: { kind: string; titles: ToldTitle[]; more: number }[];
  limits: Chip[];
  novelty: number;
  steps: { value: number; label: string; verb: string }[];
}

export interface Card {
  rid: string;
  titleId: string;
  title: string;
  year: number | null;
  kind: string;
  genres: string[];
  runtimeMin: number | null;
  seasons: number | null;
  age: number | null;
  why: string;
  tone: Record<string, number>;
  state: Partial<State>;
  /** Optional, https only; see links.ts. */
  poster: string;
  link: string;
}

export interface Quick {
  label: string;
  say?: string;
  verb?: string;
}
export interface Chip {
  label: string;
  verb: string;
}

export interface Payload {
  intro: string;
  understood: string[];
  chips: Chip[];
  cards: Card[];
  relaxed: string[];
  notes: string[];
  quick: Quick[];
  /** The state of one card that the server has acknowledged. */
  ack: { rid: string; state: Partial<State> } | null;
}

export interface Entry {
  who: "me" | "bot";
  text: string;
  payload: Payload | null;
}
export interface Session {
  token: string;
  history: Entry[];
}
export interface Ack {
  ok: boolean;
  error: string;
  /** The answer to an aside, as it came. */
  payload: unknown;
}
