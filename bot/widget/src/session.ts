// What outlives a reload: the signed session token, and what was written but not yet taken by the server.

export interface Item {
  /** Client message id: the server runs a repeated one only once. */
  id: string;
  kind: "say" | "tap";
  /** What was typed, or the label of what was tapped. */
  text: string;
  /** Wire token of a tap, a1:<verb>:<arg>. */
  token?: string;
  /** The token that was held when it was written; empty before the first. */
  by?: string;
  /** True once it may have reached the server. */
  tried?: boolean;
}

function tryStorage(which: "localStorage" | "sessionStorage"): Storage | null {
  try {
    const storage = window[which];
    storage.setItem("matinee:probe", "1");
    storage.removeItem("matinee:probe");
    return storage;
  } catch {
    return null; // blocked by the browser: the chat then lasts as long as the page
  }
}

export class SessionStore {
  private readonly durable = tryStorage("localStorage");
  // Per tab, so that two tabs do not send each other's messages.
  private readonly tab = tryStorage("sessionStorage");
  private readonly prefix: string;
  private memory = "";

  constructor(server: string) {
    this.prefix = `matinee:${server}:`;
  }

  get token(): string {
    return this.durable?.getItem(`${this.prefix}token`) ?? this.memory;
  }

  set token(token: string) {
    this.memory = token;
    this.write(this.durable, "token", token);
  }

  get outbox(): Item[] {
    try {
      const items: unknown = JSON.parse(this.tab?.getItem(`${this.prefix}outbox`) ?? "[]");
      return Array.isArray(items)
        ? items.filter((item) => typeof item?.id === "string" && typeof item.text === "string")
        : [];
    } catch {
      return [];
    }
  }

  set outbox(items: readonly Item[]) {
    this.write(this.tab, "outbox", items.length ? JSON.stringify(items) : "");
  }

  private write(storage: Storage | null, key: string, value: string): void {
    try {
      if (value) storage?.setItem(this.prefix + key, value);
      else storage?.removeItem(this.prefix + key);
    } catch {
      // storage is full: what is in memory still works
    }
  }
}

export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
