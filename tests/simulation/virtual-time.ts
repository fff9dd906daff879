import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Schedule } from '../../src-main/exchange/schedule.ts';

/** Time that passes as fast as it can be worked off: what waits longest for nothing costs nothing. */
export interface VirtualTime {
  /** Wall time in milliseconds, as a clock that is right would show it. */
  readonly now: () => number;
  readonly schedule: Schedule;
  /** The same for what has to be waited for before time goes on. */
  readonly scheduleWork: (afterMs: number, act: () => Promise<void>) => void;
  /** Lets waking time pass. */
  readonly pass: (ms: number) => Promise<void>;
  /** Everybody sleeps for so long: the wall clock goes on, and nothing that waits comes nearer. */
  readonly sleep: (ms: number) => void;
}

interface Waiting {
  readonly at: number;
  readonly order: number;
  readonly act: () => void | Promise<void>;
}

/**
 * @param startMs the wall time at which it begins.
 * @param isAtRest whether nobody has anything to do before time goes on.
 */
export function virtualTime(startMs: number, isAtRest: () => boolean): VirtualTime {
  const queue: Waiting[] = [];
  let awakeMs = 0;
  let asleepMs = 0;
  let order = 0;

  const add = (afterMs: number, act: Waiting['act']): Waiting => {
    order += 1;
    const waiting = { at: awakeMs + Math.max(0, afterMs), order, act };
    queue.splice(placeFor(queue, waiting), 0, waiting);
    return waiting;
  };
  return {
    now: () => Math.trunc(startMs + awakeMs + asleepMs),
    schedule: (afterMs, act) => {
      const waiting = add(afterMs, act);
      return () => {
        const index = queue.indexOf(waiting);
        if (index !== -1) queue.splice(index, 1);
      };
    },
    scheduleWork: (afterMs, act) => void add(afterMs, act),
    pass: async (ms) => {
      const until = awakeMs + ms;
      for (;;) {
        const next = queue[0];
        if (next === undefined || next.at > until) break;
        queue.shift();
        awakeMs = next.at;
        await next.act();
        do await nextTurn();
        while (!isAtRest());
      }
      awakeMs = until;
    },
    sleep: (ms) => {
      asleepMs += ms;
    },
  };
}

/** Behind everything that is due earlier or was there before. */
function placeFor(queue: readonly Waiting[], { at }: Waiting): number {
  let [from, to] = [0, queue.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((queue[middle]?.at ?? 0) <= at) from = middle + 1;
    else to = middle;
  }
  return from;
}
