// Where the person writes: Enter sends, Shift+Enter makes a new line, 1,000 characters at most.

import { h } from "./dom";
import { icon } from "./icons";
import { say, type Words } from "./words";

export const LIMIT = 1_000;
/** From here on the characters left are shown. */
const SHOW_FROM = 850;
const TALLEST_PX = 148;

export class Composer {
  readonly element: HTMLFormElement;
  private readonly input: HTMLTextAreaElement;
  private readonly counter: HTMLElement;
  private readonly button: HTMLButtonElement;

  constructor(
    private readonly words: Words,
    private readonly onSay: (text: string) => void,
  ) {
    this.input = h("textarea", {
      rows: 1,
      maxlength: LIMIT,
      "aria-label": words.message,
      placeholder: words.placeholder,
      dir: "auto",
      enterkeyhint: "send",
      autocomplete: "off",
    });
    this.counter = h("p", { class: "counter", role: "status" });
    this.button = h(
      "button",
      { type: "submit", class: "send", "aria-label": words.send, title: words.send },
      icon("send"),
    );
    this.element = h(
      "form",
      { class: "composer" },
      this.counter,
      h("div", { class: "field" }, this.input, this.button),
    );
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.submit();
    });
    this.input.addEventListener("keydown", (event) => {
      // While an input method composes a word, Enter belongs to it.
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.submit();
    });
    this.input.addEventListener("input", () => this.update());
    this.update();
  }

  focus(): void {
    this.input.focus({ preventScroll: true });
  }

  private submit(): void {
    const text = this.input.value.trim();
    if (!text) return this.focus();
    this.input.value = "";
    this.update();
    this.onSay(text);
  }

  private update(): void {
    const { length } = this.input.value;
    this.counter.textContent = length >= SHOW_FROM ? say(this.words.left, { n: LIMIT - length }) : "";
    this.button.classList.toggle("is-ready", this.input.value.trim() !== "");
    this.input.style.height = "auto";
    this.input.style.height = `${Math.min(this.input.scrollHeight, TALLEST_PX)}px`;
  }
}
