// The ground that socket.io-client stands on: Engine.IO 4 over one websocket of the browser. It takes the place of
// engine.io-client (see vite.config.ts), whose polling, upgrades and binary data Matinee does not use and which would
// be a fifth of the script. Packets are one digit and text: 0 open, 1 close, 2 ping, 3 pong, 4 message.

import { Emitter } from "./emitter";

/** Tells of open, ping, data (text), error (Error) and close (reason). */
export class Socket extends Emitter {
  /** Read by socket.io-client: whether a message would leave now. */
  readonly transport = { writable: false };
  private readonly wire: WebSocket;
  private opened = false;
  private ended = false;
  private patienceMs = 0;
  private deadline = 0;
  private timer = 0;
  private readonly onOffline = (): void => this.end("transport close");

  constructor(uri: string, options: { path: string }) {
    super();
    const url = new URL(`${options.path.replace(/\/$/, "")}/?EIO=4&transport=websocket`, uri);
    url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
    this.wire = new WebSocket(url);
    this.wire.onmessage = ({ data }: MessageEvent<unknown>) =>
      typeof data === "string" && !this.ended && this.receive(data);
    this.wire.onerror = () => this.end("transport error");
    this.wire.onclose = () => this.end("transport close");
    // A browser may keep a dead websocket for minutes.
    addEventListener("offline", this.onOffline);
  }

  write(message: string): this {
    if (this.transport.writable) this.wire.send(`4${message}`);
    return this;
  }

  close(): this {
    this.end("forced close");
    return this;
  }

  /** Read by socket.io-client before it writes: after a sleep the timer may be late. */
  _hasPingExpired(): boolean {
    const expired = Date.now() > this.deadline;
    if (expired) void Promise.resolve().then(() => this.end("ping timeout"));
    return expired;
  }

  private receive(packet: string): void {
    const body = packet.slice(1);
    if (packet[0] === "0") {
      const { pingInterval, pingTimeout } = JSON.parse(body) as { pingInterval: number; pingTimeout: number };
      this.patienceMs = pingInterval + pingTimeout;
      this.beat();
      this.transport.writable = true;
      this.opened = true;
      this.emitReserved("open");
    } else if (packet[0] === "2") {
      this.wire.send("3");
      this.beat();
      this.emitReserved("ping");
    } else if (packet[0] === "4") this.emitReserved("data", body);
    else if (packet[0] === "1") this.end("transport close");
  }

  private beat(): void {
    clearTimeout(this.timer);
    this.deadline = Date.now() + this.patienceMs;
    this.timer = window.setTimeout(() => this.end("ping timeout"), this.patienceMs);
  }

  private end(reason: string): void {
    if (this.ended) return;
    this.ended = true;
    this.transport.writable = false;
    clearTimeout(this.timer);
    removeEventListener("offline", this.onOffline);
    this.wire.close();
    if (this.opened) this.emitReserved("close", reason);
    else this.emitReserved("error", new Error(reason));
  }
}

export function nextTick(task: () => void): void {
  void Promise.resolve().then(task);
}

export function installTimerFunctions(to: { setTimeoutFn: unknown; clearTimeoutFn: unknown }): void {
  to.setTimeoutFn = setTimeout.bind(window);
  to.clearTimeoutFn = clearTimeout.bind(window);
}

export function parse(uri: string): { source: string; protocol: string; host: string; port: string; path: string } {
  const { protocol, hostname, port, pathname } = new URL(uri);
  return { source: uri, protocol: protocol.slice(0, -1), host: hostname.replace(/[[\]]/g, ""), port, path: pathname };
}

// socket.io-client hands these on; nobody here asks for them.
const absent = undefined;
export {
  absent as Fetch,
  absent as NodeXHR,
  absent as XHR,
  absent as NodeWebSocket,
  absent as WebSocket,
  absent as WebTransport,
};
