// Starts Matinee on the page that carries the script tag, and gives that page a handle: window.Matinee.

import { Chat } from "./chat";
import { readConfig } from "./config";
import { styles } from "./theme";
import { languageOf, wordsFor } from "./words";

export interface Handle {
  open(): void;
  close(): void;
  send(text: string): void;
}

// Only known while the script itself runs.
const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null;

function start(): Handle {
  const config = readConfig(script);
  const words = wordsFor(config.lang);
  const host = document.createElement("matinee-chat");
  host.lang = languageOf(config.lang);
  host.dir = config.dir;
  host.dataset.mode = config.mode;
  host.dataset.theme = config.theme;
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = styles();
  const chat = new Chat(config, words, (event, detail) => {
    host.dispatchEvent(new CustomEvent(`matinee:${event}`, { detail, bubbles: true, composed: true }));
  });
  root.append(chat.element, chat.sheet.element);
  document.body.append(host);
  if (config.mode === "page") {
    document.documentElement.lang = host.lang;
    chat.open();
  }
  return {
    open: () => chat.open(),
    close: () => chat.close(),
    send: (text) => {
      chat.open();
      chat.say(String(text));
    },
  };
}

const page = window as { Matinee?: Handle };
if (!page.Matinee) {
  if (document.body) page.Matinee = start();
  else addEventListener("DOMContentLoaded", () => (page.Matinee ??= start()), { once: true });
}
