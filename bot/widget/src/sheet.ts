// What the bot knows about the person, beside the conversation: every line can be changed or removed there.

import { h, button } from "./dom";
import type { Chip, Profile } from "./contract";
import { dial, foot, limits, titles } from "./known";
import { icon } from "./icons";
import { failureView } from "./mine";
import type { Words } from "./words";

/** What the sheet asks of the chat. An aside is answered by a new profile, or by null where no answer came. */
export interface Requests {
  aside(verb: string): Promise<Profile | null>;
  /** In place of a limit, in the person's own words; `known` are all that hold. */
  reword(limit: Chip, text: string, known: readonly Chip[]): void;
  save(): void;
  forget(): void;
}

/** A part of the sheet; null where there is nothing to show. More parts may follow these. */
export type Section = (profile: Profile, words: Words, ask: Asks) => HTMLElement | null;
const SECTIONS: readonly Section[] = [dial, titles, limits, foot];

/** What a section can do: several verbs are sent one after the other. */
export interface Asks extends Omit<Requests, "aside"> {
  change(...verbs: string[]): void;
}

export class Sheet {
  readonly element: HTMLDialogElement;
  private readonly body: HTMLElement;
  private readonly status: HTMLElement;
  private readonly closing: HTMLButtonElement;
  private profile: Profile | null = null;
  private busy = false;
  private cameBack = false;

  constructor(
    private readonly words: Words,
    private readonly requests: Requests,
  ) {
    const close = (): void => this.close();
    this.closing = button({ class: "bar-button", "aria-label": words.done, title: words.done }, close, icon("close"));
    this.body = h("div", { class: "known", tabindex: 0, role: "group", "aria-labelledby": "about" });
    this.status = h("div", { class: "notice", role: "status" });
    this.element = h(
      "dialog",
      { class: "sheet panel", "aria-labelledby": "about" },
      h(
        "div",
        { class: "bar" },
        h("div", { class: "bar-inner" }, h("h2", { class: "name", id: "about" }, words.about), this.closing),
      ),
      this.body,
      h("div", { class: "foot" }, this.status),
    );
    this.element.addEventListener("click", (event) => event.target === this.element && close());
  }

  /** Nothing of the last time is shown: it may have been forgotten since. */
  open(): void {
    this.profile = null;
    this.body.replaceChildren();
    this.status.textContent = "";
    this.element.showModal();
    this.closing.focus();
    void this.ask("know:");
  }

  close(): void {
    this.element.close();
  }

  show(profile: Profile): void {
    this.profile = profile;
    if (!this.busy) this.draw();
  }

  /** Asks again where nothing could be shown; a line that came back brings it by itself. */
  refresh(): void {
    this.cameBack = true;
    if (this.element.open && !this.profile) void this.ask("know:");
  }

  private async ask(...verbs: string[]): Promise<void> {
    if (this.busy) return this.draw();
    this.busy = true;
    this.cameBack = false;
    this.body.setAttribute("aria-busy", "true");
    let answer: Profile | null = null;
    for (const verb of verbs) {
      answer = await this.requests.aside(verb);
      if (!answer) break;
      if (answer.said) this.status.textContent = answer.said;
    }
    this.busy = false;
    this.body.removeAttribute("aria-busy");
    if (!answer && this.cameBack) return this.ask(...verbs); // it was asked in a session that ended meanwhile
    if (!answer) this.fail(() => void this.ask(...verbs));
    this.draw();
  }

  fail(again: () => void): void {
    const retry = (): void => {
      this.closing.focus();
      this.status.textContent = "";
      again();
    };
    this.status.replaceChildren(failureView(this.words.failed, this.words, retry));
  }

  private draw(): void {
    if (!this.profile) return;
    const { profile, words } = this;
    const asks: Asks = { ...this.requests, change: (...verbs) => void this.ask(...verbs) };
    const place = this.place();
    this.body.replaceChildren(
      ...SECTIONS.map((section) => section(profile, words, asks)).filter((made) => made !== null),
    );
    this.restore(place);
  }

  private controls(): HTMLElement[] {
    return [...this.body.querySelectorAll<HTMLElement>("button, select, input")];
  }

  private place(): { at: number; label: string | null } | null {
    const active = (this.element.getRootNode() as ShadowRoot).activeElement;
    const at = this.controls().findIndex((control) => control === active);
    return at < 0 ? null : { at, label: active!.getAttribute("aria-label") };
  }

  /** The focus stays on the same control, or goes to what took the place of a removed line. */
  private restore(place: { at: number; label: string | null } | null): void {
    if (!place) return;
    const controls = this.controls();
    const same = controls.find((control) => place.label && control.getAttribute("aria-label") === place.label);
    (same ?? controls[Math.min(place.at, controls.length - 1)] ?? this.closing).focus();
  }
}
