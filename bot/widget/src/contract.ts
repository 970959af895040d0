// What travels between the widget and the server, as the widget holds it; read.ts reads it off the wire.

export interface State {
  saved: boolean;
  liked: boolean;
  never: boolean;
  seen: boolean;
}
export type StateKey = keyof State;
export const STATE_KEYS: readonly StateKey[] = ["liked", "never", "seen", "saved"];

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
}
