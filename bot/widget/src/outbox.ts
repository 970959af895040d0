// What the person has said and the server has not yet taken: sent once, in order, one after the other.

import type { Ack } from "./contract";
import type { Item, SessionStore } from "./session";
import type { Line } from "./socket";

const RETRY_MS = 1_000;

export class Outbox {
  private readonly items: Item[];
  private flushing = false;

  constructor(
    private readonly store: SessionStore,
    private readonly line: () => Line,
    private readonly onAck: (item: Item, ack: Ack) => void,
  ) {
    this.items = [...store.outbox];
  }

  get waiting(): readonly Item[] {
    return this.items;
  }

  add(item: Item): void {
    this.items.push({ ...item, by: this.store.token });
    this.save();
    void this.flush();
  }

  clear(): void {
    this.items.length = 0;
    this.save();
  }

  /** Drops what was written as somebody else, for between the two the person was forgotten; what that was. */
  keep(token: string): Item[] {
    const dropped = this.items.filter(({ by }) => by && by !== token);
    const kept = this.items.filter((item) => !dropped.includes(item));
    this.items.splice(0, Infinity, ...kept);
    this.save();
    return dropped;
  }

  async flush(): Promise<void> {
    if (this.flushing) return;
    this.flushing = true;
    while (this.line().ready && this.items[0]) await this.sendFirst(this.items[0]);
    this.flushing = false;
  }

  private async sendFirst(item: Item): Promise<void> {
    item.tried = true;
    this.save();
    const { id, text, token } = item;
    try {
      const ack = await this.line().send(item.kind, item.kind === "say" ? { id, text } : { id, token, label: text });
      if (this.items[0] !== item) return; // cleared by a new chat meanwhile
      this.items.shift();
      this.save();
      this.onAck(item, ack);
    } catch {
      // No answer: the same id goes out again, now or after the next session.
      await new Promise((done) => setTimeout(done, this.line().ready ? RETRY_MS : 0));
    }
  }

  private save(): void {
    this.store.outbox = this.items;
  }
}
