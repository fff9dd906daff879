/** What listeners of a venue are told. It carries no data; the exchange is what moves data. */
export type WakeEvent =
  /** There are operations that `by` brought; null for central itself. */
  | { readonly kind: 'more'; readonly venue: string; readonly by: string | null }
  /** A terminal was revoked. */
  | { readonly kind: 'revoked'; readonly venue: string; readonly terminal: string };

/** Wakes those who wait for operations of a venue, whichever process they are connected to. */
export interface Wake {
  /** Tells everybody. Never fails: who misses it exchanges a little later anyway. */
  readonly tell: (event: WakeEvent) => Promise<void>;
  /** @returns a function that ends it. */
  readonly listen: (listener: WakeListener) => () => void;
  readonly close: () => Promise<void>;
}

export interface WakeListener {
  readonly venue: string;
  readonly told: (event: WakeEvent) => void;
  /** Events may have been missed: whoever relies on them starts anew. */
  readonly interrupted: () => void;
}

/** The listeners of one process. */
export interface ListenerSet {
  readonly listen: Wake['listen'];
  readonly tell: (event: WakeEvent) => void;
  readonly interrupt: () => void;
}

export function listenerSet(): ListenerSet {
  const byVenue = new Map<string, Set<WakeListener>>();
  return {
    listen: (listener) => {
      const listeners = byVenue.get(listener.venue) ?? new Set();
      byVenue.set(listener.venue, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && byVenue.get(listener.venue) === listeners) byVenue.delete(listener.venue);
      };
    },
    tell: (event) => {
      for (const listener of byVenue.get(event.venue) ?? []) listener.told(event);
    },
    interrupt: () => {
      for (const listener of [...byVenue.values()].flatMap((listeners) => [...listeners]))
        listener.interrupted();
    },
  };
}

/** For one process that has its database to itself. */
export function inProcessWake(): Wake {
  const listeners = listenerSet();
  return {
    listen: listeners.listen,
    tell: (event) => Promise.resolve(listeners.tell(event)),
    close: () => Promise.resolve(),
  };
}
