// The conversation on the screen. It is a live region: what is added is read out, what is drawn again is not.

import { wordsOf } from "./answer";
import { Answers } from "./answers";
import type { Wishes } from "./chips";
import type { Config } from "./config";
import type { Entry, Profile } from "./contract";
import { h } from "./dom";
import { mark } from "./icons";
import { endsWith, keyOf, keyOfMine } from "./keys";
import { failureView, isFeedback, keepsReplies, mineView, typingView } from "./mine";
import { Scroll } from "./scroll";
import type { Item } from "./session";
import { welcome } from "./welcome";
import type { Words } from "./words";

/** One entry; `item` is set while it is not yet the server's. */
interface Row {
  key: string;
  element: HTMLElement;
  item?: Item;
}

/** A greeting that would vanish at once is not shown before the history had this long to come. */
const GREET_MS = 1_500;
const REDRAWN_MS = 500;

export class Log {
  readonly element: HTMLElement;
  readonly scroll: Scroll;
  private readonly typing: HTMLElement;
  private readonly start: HTMLElement;
  private rows: Row[] = [];
  private readonly answers: Answers;

  constructor(
    config: Config,
    private readonly words: Words,
    private readonly wishes: Wishes,
    known: boolean,
  ) {
    this.answers = new Answers(config, words, wishes);
    this.typing = typingView(mark(), words);
    this.start = welcome(config, words, wishes);
    this.start.hidden = known;
    if (known) setTimeout(() => this.greet(), GREET_MS);
    this.element = h(
      "div",
      { class: "log", role: "log", "aria-label": words.log, tabindex: 0 },
      this.start,
      this.typing,
    );
    this.scroll = new Scroll(this.element, words);
  }

  addMine(item: Item): void {
    this.scroll.said(this.appendMine(item), isFeedback(item.text, this.words));
  }

  addBot(entry: Entry): void {
    this.scroll.answered(this.appendEntry(entry), wordsOf(entry));
  }

  /** Marks what is waiting for the connection; waiting for an answer needs no mark. */
  setOnline(on: boolean): void {
    this.element.classList.toggle("is-offline", !on);
  }

  sync(profile: Profile): void {
    this.answers.sync(profile);
  }

  setTyping(on: boolean): void {
    this.typing.hidden = !on;
    if (on) this.scroll.keep();
  }

  /** The server has taken it, or says why not. */
  settle(item: Item, error: string | null): void {
    this.answers.settle(item.token?.split(":")[2] ?? "");
    const row = this.rows.find((candidate) => candidate.item?.id === item.id);
    if (!row) return;
    row.element.classList.remove("is-waiting");
    if (error === null) {
      delete row.item;
      return;
    }
    const words = error || this.words.failed;
    row.element.append(failureView(words, this.words, () => this.retry(row, item)));
    this.scroll.answered(row.element, words);
  }

  /** Makes the screen show what the server remembers, then what is still waiting here; `anew` and nothing else. */
  resume(history: readonly Entry[], waiting: readonly Item[], anew = false): void {
    const shown = this.rows.filter((row) => !row.item).map((row) => row.key);
    const same = endsWith(shown, history.map(keyOf));
    const drawn = new Set(this.rows.map((row) => row.item?.id));
    if (anew || !same || waiting.some((item) => !drawn.has(item.id))) this.redraw(history, waiting, anew);
    this.greet();
  }

  private redraw(history: readonly Entry[], waiting: readonly Item[], anew: boolean): void {
    const focused = this.element.contains((this.element.getRootNode() as Document | ShadowRoot).activeElement);
    const old = this.rows;
    this.element.setAttribute("aria-live", "off");
    for (const row of old) row.element.remove();
    this.rows = [];
    this.answers.forget();
    for (const entry of history) this.appendEntry(entry);
    const failed = old.filter((row) => row.item && !waiting.some((item) => item.id === row.item?.id));
    if (history.length && !anew) failed.forEach((row) => this.append(row));
    for (const item of waiting) if (!this.arrived(item, old)) this.appendMine(item);
    if (focused) this.element.focus({ preventScroll: true });
    this.scroll.toEnd();
    setTimeout(() => this.element.removeAttribute("aria-live"), REDRAWN_MS);
  }

  /** Whether a message whose acknowledgement was lost is in the history that was just drawn. */
  private arrived(item: Item, old: readonly Row[]): boolean {
    const times = (rows: readonly Row[]): number =>
      rows.filter((row) => !row.item && row.key === keyOfMine(item.text)).length;
    return item.tried === true && times(this.rows) > times(old);
  }

  private greet(): void {
    this.start.hidden = this.rows.length > 0;
  }

  private append(row: Row): HTMLElement {
    this.start.hidden = true;
    this.rows.push(row);
    this.typing.before(row.element);
    return row.element;
  }

  private appendMine(item: Item): HTMLElement {
    const row: Row = { key: keyOfMine(item.text), element: this.mine(item.text), item };
    row.element.classList.add("is-waiting");
    return this.append(row);
  }

  private appendEntry(entry: Entry): HTMLElement {
    const element = entry.who === "me" ? this.mine(entry.text) : this.answers.add(entry);
    return this.append({ key: keyOf(entry), element });
  }

  private mine(text: string): HTMLElement {
    if (!keepsReplies(text, this.words)) this.answers.retireReplies();
    return mineView(text, this.words);
  }

  private retry(row: Row, item: Item): void {
    row.element.remove();
    this.rows = this.rows.filter((other) => other !== row);
    if (item.kind === "say") this.wishes.say(item.text);
    else this.wishes.tap((item.token ?? "").slice("a1:".length), item.text);
  }
}
