// Where the conversation is scrolled to. A new answer is shown from its beginning; someone who rates a card
// further up stays there and gets a small hint of what was said below.

import { button, h, prefers } from "./dom";
import { icon } from "./icons";
import type { Words } from "./words";

const NEAR_PX = 90;
const AIR_PX = 12;

export class Scroll {
  /** The hint, shown above the composer. */
  readonly peek: HTMLButtonElement;
  private readonly words: HTMLElement;
  private mine: HTMLElement | null = null;
  private following = true;

  constructor(
    private readonly log: HTMLElement,
    words: Words,
  ) {
    this.words = h("span", { class: "peek-text", dir: "auto" });
    this.peek = button(
      { class: "peek", hidden: true, title: words.newest },
      () => this.toEnd(true),
      this.words,
      icon("newest"),
    );
    log.addEventListener(
      "scroll",
      () => {
        if (!this.peek.hidden && this.atEnd()) this.hidePeek();
      },
      { passive: true },
    );
    // Cards grow when the window is narrowed, and the keyboard of a phone takes room.
    new ResizeObserver(() => this.following && this.keep()).observe(log);
  }

  said(element: HTMLElement, quiet: boolean): void {
    this.following = !quiet || this.atEnd(element.offsetHeight);
    if (!quiet) this.mine = element;
    if (this.following) this.move(this.log.scrollHeight);
  }

  answered(element: HTMLElement, words: string): void {
    if (!this.following && !this.atEnd(element.offsetHeight)) {
      return this.hint(words.split("\n")[0] ?? "");
    }
    this.keep();
  }

  /** A word that is not in the log, or stands where nobody looks. */
  hint(words: string): void {
    this.words.textContent = words;
    this.peek.hidden = false;
  }

  /** Shows the end, but never scrolls past what the person said last. */
  keep(): void {
    if (!this.following) return;
    const end = this.log.scrollHeight - this.log.clientHeight;
    this.move(this.mine?.isConnected ? Math.min(end, this.mine.offsetTop - AIR_PX) : end);
  }

  toEnd(smooth = false): void {
    this.hidePeek();
    this.following = true;
    this.mine = null;
    this.move(this.log.scrollHeight, smooth);
  }

  private hidePeek(): void {
    this.peek.hidden = true;
  }

  private atEnd(grown = 0): boolean {
    return this.log.scrollHeight - this.log.clientHeight - this.log.scrollTop - grown < NEAR_PX;
  }

  private move(top: number, smooth = true): void {
    this.log.scrollTo({ top, behavior: smooth && !prefers("prefers-reduced-motion: reduce") ? "smooth" : "instant" });
  }
}
