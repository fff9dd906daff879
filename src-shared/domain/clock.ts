import { assert } from './assert.ts';

/**
 * A hybrid logical clock: physical milliseconds, a counter for what happens within one, and the journal as tie-break
 * (Kulkarni et al., "Logical Physical Clocks", 2014). It orders last-writer fields and nothing else. A wall clock that is
 * wrong by years only makes the stamps run ahead; it refuses nothing.
 *
 * As text a stamp is `milliseconds-counter-journal`, the first two in hexadecimal of fixed width, so that stamps compare as
 * strings: `0197a3c2b1f0-0003-6f0c…`.
 */
export type Stamp = string;

const COUNTER_LIMIT = 0x10000;
/** Twelve hexadecimal digits hold 2^48 ms. Wall clocks count only to half of that (the year 6429); the rest is for borrowing. */
const MILLISECONDS_LIMIT = 2 ** 48;
const WALL_LIMIT = 2 ** 47;
export const STAMP_PATTERN = /^[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f-]{36}$/;

export interface StampParts {
  readonly ms: number;
  readonly counter: number;
  readonly journal: string;
}

export function formatStamp({ ms, counter, journal }: StampParts): Stamp {
  assert(
    ms >= 0 && ms < MILLISECONDS_LIMIT && counter >= 0 && counter < COUNTER_LIMIT,
    'a stamp fits its width',
  );
  return `${ms.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(4, '0')}-${journal}`;
}

export function parseStamp(stamp: Stamp): StampParts {
  assert(STAMP_PATTERN.test(stamp), `"${stamp}" is a stamp`);
  return {
    ms: Number.parseInt(stamp.slice(0, 12), 16),
    counter: Number.parseInt(stamp.slice(13, 17), 16),
    journal: stamp.slice(18),
  };
}

/**
 * The next stamp of a journal: later than `latest`, the greatest stamp that this installation has written or seen, and not
 * before the wall clock. A counter that runs over borrows a millisecond from the future. Only a forged stamp can lie at the
 * very end; what follows it bears that end too, since a sale is never refused, and ties are decided as register.ts says.
 * @param nowMs wall time; a time before 1970 counts as 1970.
 */
export function nextStamp(given: { latest: Stamp | null; nowMs: number; journal: string }): Stamp {
  const wallMs = Math.min(Math.max(0, Math.trunc(given.nowMs)), WALL_LIMIT - 1);
  if (given.latest === null) return formatStamp({ ms: wallMs, counter: 0, journal: given.journal });
  const { ms, counter } = parseStamp(given.latest);
  if (wallMs > ms) return formatStamp({ ms: wallMs, counter: 0, journal: given.journal });
  if (counter + 1 < COUNTER_LIMIT) return formatStamp({ ms, counter: counter + 1, journal: given.journal });
  if (ms + 1 < MILLISECONDS_LIMIT) return formatStamp({ ms: ms + 1, counter: 0, journal: given.journal });
  return formatStamp({ ms, counter, journal: given.journal });
}

export function laterStamp(left: Stamp | null, right: Stamp | null): Stamp | null {
  if (left === null) return right;
  return right === null || left > right ? left : right;
}
