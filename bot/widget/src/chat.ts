// Puts the parts together: what the person does goes to the outbox, what the server says goes to the log.

import type { Wishes } from "./chips";
import { Composer, LIMIT } from "./composer";
import type { Config } from "./config";
import type { Ack, Chip, Entry, Profile } from "./contract";
import { h, prefers } from "./dom";
import { Launcher } from "./launcher";
import { Log } from "./log";
import { Outbox } from "./outbox";
import { Panel } from "./panel";
import { readProfile } from "./read";
import { newId, SessionStore, type Item } from "./session";
import { Sheet } from "./sheet";
import { Line, type Status } from "./socket";
import type { Words } from "./words";

export class Chat {
  readonly element: HTMLElement;
  readonly sheet: Sheet;
  private readonly store: SessionStore;
  private readonly line: Line;
  private readonly outbox: Outbox;
  private readonly log: Log;
  private readonly composer: Composer;
  private readonly panel: Panel;
  private readonly launcher: Launcher | null;
  /** By message id: what is done once the server has answered it. */
  private readonly then = new Map<string, () => void>();

  constructor(
    config: Config,
    private readonly words: Words,
    private readonly tell: (event: "message" | "open" | "close", detail: object) => void,
  ) {
    const wishes: Wishes = {
      say: (text) => this.say(text),
      tap: (verb, label, quiet) => (verb === "export:" ? void this.download() : this.tap(verb, label, quiet ?? false)),
      aside: async (verb) => {
        if (!(await this.aside(verb))) this.log.scroll.hint(words.failed);
      },
    };
    this.store = new SessionStore(config.server);
    this.outbox = new Outbox(
      this.store,
      () => this.line,
      (item, ack) => this.acked(item, ack),
    );
    this.log = new Log(config, words, wishes, this.store.token !== "");
    this.composer = new Composer(words, (text) => this.say(text));
    this.panel = new Panel(config, words, this.log, this.composer, {
      newChat: () => void this.newChat(),
      profile: () => this.sheet.open(),
      close: () => this.close(),
    });
    this.sheet = new Sheet(words, {
      aside: (verb) => this.aside(verb),
      reword: (limit, text, known) => this.reword(limit, text, known),
      save: () => void this.download(),
      forget: () => this.leaveSheet("forget me"),
    });
    const { element } = this.panel;
    this.launcher =
      element instanceof HTMLDialogElement
        ? new Launcher(
            element,
            words,
            () => this.open(),
            () => this.tell("close", {}),
          )
        : null;
    this.element = this.launcher?.element ?? element;
    this.line = new Line(config.server, () => this.store.token, {
      session: ({ token, history }) => {
        if (token) this.store.token = token;
        const dropped = this.outbox.keep(this.store.token);
        this.log.resume(history, this.outbox.waiting, dropped.length > 0);
        if (dropped.some(({ tried }) => !tried)) this.log.addBot({ who: "bot", text: words.failed, payload: null });
        void this.outbox.flush();
        this.sheet.refresh();
      },
      bot: (entry) => this.hear(entry),
      typing: (on) => this.log.setTyping(on),
      status: (status: Status) => {
        this.panel.setStatus(status);
        this.log.setOnline(status === "online");
      },
    });
    // A page that only carries the launcher opens no line before someone has talked.
    if (config.mode === "page" || this.store.token) this.line.open();
    if (this.outbox.waiting.length) this.log.resume([], this.outbox.waiting);
  }

  open(): void {
    if (this.launcher?.isOpen) return;
    this.line.open();
    this.launcher?.open();
    this.log.scroll.toEnd();
    this.composer.focus();
    if (this.launcher) this.tell("open", {});
  }

  close(): void {
    this.sheet.close();
    this.launcher?.close();
  }

  say(text: string, then?: () => void): void {
    const trimmed = text.trim().slice(0, LIMIT);
    if (!trimmed) return;
    const id = newId();
    if (then) this.then.set(id, then);
    this.send({ id, kind: "say", text: trimmed });
    this.tell("message", { who: "me", text: trimmed });
    this.refocus();
  }

  private tap(verb: string, label: string, quiet: boolean): void {
    this.send({ id: newId(), kind: "tap", text: label, token: `a1:${verb}` });
    if (!quiet) this.refocus();
  }

  private send(item: Item): void {
    this.line.open();
    this.log.addMine(item);
    this.outbox.add(item);
  }

  private async aside(verb: string): Promise<Profile | null> {
    const ack = await this.line.ask(`a1:${verb}`);
    const profile = ack?.ok ? readProfile(ack.payload) : null;
    if (profile) {
      this.log.sync(profile);
      this.sheet.show(profile);
    }
    return profile;
  }

  /** The bot reads the new wording; the old limit goes once a new one holds. */
  private reword(limit: Chip, text: string, known: readonly Chip[]): void {
    this.leaveSheet(`From now on, ${text}`, async () => {
      const now = await this.aside("know:");
      const fresh = now?.limits.some(({ verb }) => !known.some((old) => old.verb === verb));
      if (fresh) await this.aside(limit.verb);
    });
  }

  private leaveSheet(text: string, then?: () => void): void {
    this.sheet.close();
    this.say(text, then);
  }

  private async download(): Promise<void> {
    const ack = await this.line.ask("a1:export:");
    if (!ack?.ok) {
      if (this.sheet.element.open) this.sheet.fail(() => void this.download());
      else this.log.scroll.hint(this.words.failed);
      return;
    }
    const { data } = ack.payload as { data: unknown };
    const href = URL.createObjectURL(new Blob([JSON.stringify(data, null, 1)], { type: "application/json" }));
    h("a", { href, download: "matinee.json" }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
  }

  private acked(item: Item, ack: Ack): void {
    this.log.settle(item, ack.ok ? null : ack.error);
    if (ack.ok) this.then.get(item.id)?.();
    this.then.delete(item.id);
  }

  private hear(entry: Entry): void {
    if (!entry.text && !entry.payload) return;
    this.log.addBot(entry);
    if (this.launcher && !this.launcher.isOpen) this.launcher.missed();
    this.tell("message", { who: "bot", text: entry.text });
  }

  private async newChat(): Promise<void> {
    if (!this.line.ready) return;
    this.outbox.clear();
    try {
      await this.line.send("new_chat", {}); // a new session follows and clears the log
    } catch {
      // The line broke: the next session shows what the server still has.
    }
    this.composer.focus();
  }

  /** A tapped reply disappears; with a keyboard at hand the next thing is to write. */
  private refocus(): void {
    const root = this.element.getRootNode() as ShadowRoot;
    if (root.activeElement && this.element.contains(root.activeElement)) return;
    if (prefers("pointer: fine")) this.composer.focus();
    else this.log.element.focus({ preventScroll: true });
  }
}
