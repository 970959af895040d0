// The frame around the conversation: header, log, notice, composer. A whole page, or a dialog that a launcher opens.

import type { Composer } from "./composer";
import type { Config } from "./config";
import { button, h } from "./dom";
import { icon, mark } from "./icons";
import type { Log } from "./log";
import type { Status } from "./socket";
import type { Words } from "./words";

/** A short break of the line is not worth a word. */
const PATIENCE_MS = 1_500;

export class Panel {
  readonly element: HTMLElement;
  private readonly newChat: HTMLButtonElement;
  private readonly notice: HTMLElement;
  private timer = 0;

  constructor(
    config: Config,
    private readonly words: Words,
    log: Log,
    composer: Composer,
    on: { newChat(): void; profile(): void; close(): void },
  ) {
    const page = config.mode === "page";
    this.newChat = button(
      { class: "bar-button", "aria-label": words.newChat, title: words.newChat },
      on.newChat,
      icon("plus"),
      h("span", { class: "bar-word" }, words.newChat),
    );
    const profile = button(
      { class: "bar-button", "aria-label": words.profile, title: words.profile, "aria-haspopup": "dialog" },
      on.profile,
      icon("person"),
      h("span", { class: "bar-word" }, words.profile),
    );
    this.notice = h("div", { class: "notice", role: "status" });
    const close = page
      ? null
      : button({ class: "bar-button close", "aria-label": words.close, title: words.close }, on.close, icon("close"));
    const header = h(
      "header",
      { class: "bar" },
      h(
        "div",
        { class: "bar-inner" },
        mark(),
        h(page ? "h1" : "h2", { class: "name", id: "name" }, words.name),
        profile,
        this.newChat,
        close,
      ),
    );
    const foot = h("div", { class: "foot" }, log.scroll.peek, this.notice, composer.element);
    this.element = page
      ? h("div", { class: "panel page" }, header, h("main", { class: "body" }, log.element, foot))
      : h("dialog", { class: "panel", "aria-labelledby": "name" }, header, log.element, foot);
  }

  setStatus(status: Status): void {
    clearTimeout(this.timer);
    this.newChat.setAttribute("aria-disabled", String(status !== "online"));
    if (status === "connecting") this.timer = window.setTimeout(() => this.tell(this.words.reconnecting), PATIENCE_MS);
    else this.tell(status === "offline" ? this.words.offline : "");
  }

  private tell(text: string): void {
    if (this.notice.textContent !== text) this.notice.textContent = text;
  }
}
