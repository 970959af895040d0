// The round button on someone else's page, the dialog it opens, and the count of what was missed.

import { button, h, prefers } from "./dom";
import { mark } from "./icons";
import { say, type Words } from "./words";

const NARROW = "max-width: 520px";

export class Launcher {
  readonly element: HTMLElement;
  private readonly button: HTMLButtonElement;
  private readonly badge: HTMLElement;
  private unread = 0;

  constructor(
    private readonly dialog: HTMLDialogElement,
    private readonly words: Words,
    onOpen: () => void,
    private readonly onClosed: () => void,
  ) {
    this.badge = h("span", { class: "badge", hidden: true });
    this.button = button(
      { class: "launcher", "aria-haspopup": "dialog", "aria-expanded": "false", title: words.open },
      onOpen,
      mark(),
      this.badge,
    );
    this.element = h("aside", { "aria-label": words.chat }, this.button, dialog);
    dialog.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      this.close();
    });
    // The way back of a phone closes a modal dialog without a key.
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.close();
    });
    visualViewport?.addEventListener("resize", () =>
      dialog.style.setProperty("--seen-height", `${visualViewport?.height ?? innerHeight}px`),
    );
    this.label();
  }

  get isOpen(): boolean {
    return this.dialog.open;
  }

  open(): void {
    this.count(0);
    // On a phone the chat covers the page, so the page is out of reach until it is closed.
    if (prefers(NARROW)) this.dialog.showModal();
    else this.dialog.show();
    this.button.hidden = true;
    this.button.setAttribute("aria-expanded", "true");
  }

  close(): void {
    if (!this.dialog.open) return;
    this.dialog.close();
    this.button.hidden = false;
    this.button.setAttribute("aria-expanded", "false");
    this.button.focus();
    this.onClosed();
  }

  missed(): void {
    this.count(this.unread + 1);
  }

  private count(unread: number): void {
    this.unread = unread;
    this.badge.hidden = unread === 0;
    this.badge.textContent = unread > 9 ? "9+" : String(unread);
    this.label();
  }

  private label(): void {
    const missed = this.unread ? `, ${say(this.words.unread, { n: this.unread })}` : "";
    this.button.setAttribute("aria-label", `${this.words.open}${missed}`);
  }
}
