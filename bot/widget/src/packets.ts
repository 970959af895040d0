// The packets that socket.io-client speaks: a digit, an id where an acknowledgement is awaited, and JSON. It takes the
// place of socket.io-parser (see vite.config.ts), of which binary data and namespaces, the larger part, go unused.

import { Emitter } from "./emitter";

export const protocol = 5;
export const PacketType = {
  CONNECT: 0,
  DISCONNECT: 1,
  EVENT: 2,
  ACK: 3,
  CONNECT_ERROR: 4,
  BINARY_EVENT: 5,
  BINARY_ACK: 6,
} as const;

export interface Packet {
  type: number;
  nsp: string;
  id?: number;
  data?: unknown;
}

export class Encoder {
  encode({ type, id, data }: Packet): string[] {
    return [`${type}${id ?? ""}${data === undefined ? "" : JSON.stringify(data)}`];
  }
}

export class Decoder extends Emitter {
  /** Throws at what is no packet: socket.io-client then closes the line and opens it again. */
  add(text: string): void {
    const [, digit, id, json] = /^([0-4])(\d*)(.*)$/s.exec(text) ?? [];
    const packet: Packet = { type: Number(digit), nsp: "/" };
    if (id) packet.id = Number(id);
    if (json) packet.data = JSON.parse(json);
    const named = packet.type === PacketType.EVENT || packet.type === PacketType.ACK;
    if (!digit || (named && !Array.isArray(packet.data))) throw new Error("no packet");
    this.emitReserved("decoded", packet);
  }

  destroy(): void {
    // nothing is kept from one packet to the next
  }
}
