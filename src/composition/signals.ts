import type { Left } from '../app/delivery/delivery-alerts';
import type { Platform } from '../core/terms/terms';

/** Something that happens: whoever listens by then is told of it, in the order in which they began to. */
export interface Signal<Told extends readonly unknown[]> {
  tell(...told: Told): void;
  listen(listener: (...told: Told) => void): void;
}

/** What parts of the bot tell one another without knowing one another. */
export interface Signals {
  /** Something was stored that messages may wait for. */
  readonly committed: Signal<[]>;
  /** The bot was let into a channel: what waited for that can be sent. */
  readonly joined: Signal<[platform: Platform, channel: string]>;
  /** The bot was removed from channels. */
  readonly left: Signal<[platform: Platform, left: Left]>;
}

/** Made before all parts, so that none calls another that isn't there yet. */
export function createSignals(): Signals {
  return { committed: signal(), joined: signal(), left: signal() };
}

function signal<Told extends readonly unknown[]>(): Signal<Told> {
  const listeners: ((...told: Told) => void)[] = [];
  return {
    tell(...told) {
      for (const listener of listeners) listener(...told);
    },
    listen: (listener) => void listeners.push(listener),
  };
}
