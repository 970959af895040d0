// Puts the parts together: what the person does goes to the outbox, what the server says goes to the log.

import type { Wishes } from "./chips";
import { Composer, LIMIT } from "./composer";
import type { Config } from "./config";
import type { Ack, Entry } from "./contract";
import { prefers } from "./dom";
import { Launcher } from "./launcher";
import { Log } from "./log";
import { Outbox } from "./outbox";
import { Panel } from "./panel";
import { newId, SessionStore, type Item } from "./session";
import { Line, type Status } from "./socket";
import type { Words } from "./words";

export class Chat {
  readonly element: HTMLElement;
  private readonly store: SessionStore;
  private readonly line: Line;
  private readonly outbox: Outbox;
  private readonly log: Log;
  private readonly composer: Composer;
  private readonly panel: Panel;
  private readonly launcher: Launcher | null;

  constructor(
    config: Config,
    words: Words,
    private readonly tell: (event: "message" | "open" | "close", detail: object) => void,
  ) {
    const wishes: Wishes = {
      say: (text) => this.say(text),
      tap: (verb, label, quiet) => this.tap(verb, label, quiet ?? false),
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
      close: () => this.close(),
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
        this.log.resume(history, this.outbox.waiting);
        void this.outbox.flush();
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
    this.launcher?.close();
  }

  say(text: string): void {
    const trimmed = text.trim().slice(0, LIMIT);
    if (!trimmed) return;
    this.send({ id: newId(), kind: "say", text: trimmed });
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

  private acked(item: Item, ack: Ack): void {
    this.log.settle(item, ack.ok ? null : ack.error);
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
