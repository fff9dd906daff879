/** How often a measured time fell into each span between two bounds, and what all of them come to. */
export interface Histogram {
  /** One more than there are bounds: the last counts what took longer than all of them. */
  readonly counts: readonly number[];
  readonly sumMs: number;
}

/** Up to which milliseconds each span goes, from what a good disk takes to what a person calls broken. */
export const TIME_BOUNDS_MS: readonly number[] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];

export const NO_TIMES: Histogram = { counts: [...TIME_BOUNDS_MS.map(() => 0), 0], sumMs: 0 };

/** The span that a time falls into. */
export function spanOf(tookMs: number): number {
  const span = TIME_BOUNDS_MS.findIndex((bound) => tookMs <= bound);
  return span === -1 ? TIME_BOUNDS_MS.length : span;
}

export function addTimes(one: Histogram, other: Histogram): Histogram {
  return {
    counts: one.counts.map((count, span) => count + (other.counts[span] ?? 0)),
    sumMs: one.sumMs + other.sumMs,
  };
}

/** What came after `before`, which was read earlier of the same histogram. */
export function timesSince(before: Histogram, now: Histogram): Histogram {
  return {
    counts: now.counts.map((count, span) => count - (before.counts[span] ?? 0)),
    sumMs: now.sumMs - before.sumMs,
  };
}

export function countTimes({ counts }: Histogram): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * The bound below which so large a share of the times lies: 20 means "within 20 ms".
 * @param share from 0 to 1.
 * @returns null for a histogram of nothing; infinity where it is beyond the last bound.
 */
export function boundOfShare(times: Histogram, share: number): number | null {
  const total = countTimes(times);
  if (total === 0) return null;
  let below = 0;
  for (const [span, count] of times.counts.entries()) {
    below += count;
    if (below >= total * share) return TIME_BOUNDS_MS[span] ?? Number.POSITIVE_INFINITY;
  }
  return Number.POSITIVE_INFINITY;
}
