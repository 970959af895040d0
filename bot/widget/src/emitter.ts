// Listeners by event name: as much of @socket.io/component-emitter as its users here call, in a quarter of the bytes.

type Listener = (...args: any[]) => void;

export class Emitter {
  private readonly of = new Map<string, Listener[]>();

  on(event: string, listener: Listener): this {
    this.of.set(event, [...this.listeners(event), listener]);
    return this;
  }

  once(event: string, listener: Listener): this {
    const first: Listener = (...args) => {
      this.off(event, first);
      listener.apply(this, args);
    };
    return this.on(event, first);
  }

  /** Without a listener, all of the event go. */
  off(event: string, listener?: Listener): this {
    this.of.set(event, listener ? this.listeners(event).filter((each) => each !== listener) : []);
    return this;
  }

  /** What socket.io itself tells; its Socket sends where `emit` is called. */
  emitReserved(event: string, ...args: unknown[]): this {
    for (const listener of this.listeners(event)) listener.apply(this, args);
    return this;
  }

  emit(event: string, ...args: unknown[]): this {
    return this.emitReserved(event, ...args);
  }

  listeners(event: string): Listener[] {
    return this.of.get(event) ?? [];
  }
}
