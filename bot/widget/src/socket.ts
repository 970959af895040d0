// The line to the server: socket.io over websocket only, ready once the server has named our session.

import { Manager, type Socket } from "socket.io-client";
import type { Ack, Entry, Session } from "./contract";
import { readAck, readEntry, readSession } from "./read";

export type Status = "connecting" | "online" | "offline";

export interface LineEvents {
  session(session: Session): void;
  bot(entry: Entry): void;
  typing(on: boolean): void;
  status(status: Status): void;
}

const ACK_TIMEOUT_MS = 15_000;
const RETRY_MS = { first: 400, longest: 8_000 };

export class Line {
  ready = false;
  private readonly socket: Socket;
  private retries = 0;
  private timer = 0;

  constructor(
    server: string,
    token: () => string,
    private readonly events: LineEvents,
  ) {
    const manager = new Manager(server, {
      path: "/socket.io/",
      transports: ["websocket"],
      autoConnect: false,
      reconnectionDelay: RETRY_MS.first,
      reconnectionDelayMax: RETRY_MS.longest,
      randomizationFactor: 0.5,
      timeout: 10_000,
    });
    this.socket = manager.socket("/", { auth: (give) => give({ token: token() }) });
    this.socket.on("session", (data) => this.begin(data));
    this.socket.on("bot", (data) => events.bot(readEntry({ who: "bot", ...data })));
    this.socket.on("typing", (data) => events.typing(data?.on === true));
    this.socket.on("disconnect", () => this.lost());
    this.socket.on("connect_error", () => this.lost());
    addEventListener("online", () => this.hurry());
    addEventListener("offline", () => events.status("offline"));
  }

  open(): void {
    if (!this.ready) this.events.status(navigator.onLine ? "connecting" : "offline");
    clearTimeout(this.timer);
    if (!this.socket.active) this.socket.connect(); // asked twice, it would join twice
  }

  /** The network is back: do not wait for the next planned attempt. */
  private hurry(): void {
    if (!this.socket.active || this.socket.connected) return;
    this.socket.disconnect();
    this.open();
  }

  /** Rejects when no answer came in time or the connection broke; the same id may then be sent again. */
  async send(event: "say" | "tap" | "aside" | "new_chat", body: object): Promise<Ack> {
    return readAck(await this.socket.timeout(ACK_TIMEOUT_MS).emitWithAck(event, body));
  }

  /** A question beside the talk; it is not kept for later. */
  async ask(token: string): Promise<Ack | null> {
    return this.ready ? this.send("aside", { token }).catch(() => null) : null;
  }

  private begin(data: unknown): void {
    this.ready = true;
    this.retries = 0;
    this.events.session(readSession(data));
    this.events.status("online");
  }

  private lost(): void {
    this.ready = false;
    this.events.typing(false);
    this.events.status(navigator.onLine ? "connecting" : "offline");
    if (this.socket.active) return;
    // The server closed the line or refused it: socket.io does not come back from that by itself.
    clearTimeout(this.timer);
    const wait = Math.min(RETRY_MS.first * 2 ** this.retries++, RETRY_MS.longest) * (0.5 + Math.random());
    this.timer = window.setTimeout(() => this.socket.connect(), wait);
  }
}
