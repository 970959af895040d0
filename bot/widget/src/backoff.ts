// How long socket.io-client waits before it tries again: as much of its own Backoff as is called here.

export class Backoff {
  attempts = 0;

  /** Milliseconds; `jitter` is the share by which a wait is longer or shorter at random. */
  constructor(private readonly waits: { min: number; max: number; jitter: number }) {}

  duration(): number {
    const { min, max, jitter } = this.waits;
    return Math.min(min * 2 ** this.attempts++ * (1 + jitter * (2 * Math.random() - 1)), max);
  }

  reset(): void {
    this.attempts = 0;
  }
}
