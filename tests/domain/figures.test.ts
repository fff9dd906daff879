import { describe, expect, it } from 'vitest';
import {
  addToSeries,
  BUCKET_MS,
  type Bucket,
  type Figures,
  type Measured,
  SERIES_MS,
} from '../../src-shared/domain/figures.ts';
import { addTimes, boundOfShare, NO_TIMES, spanOf } from '../../src-shared/domain/histogram.ts';

const NOTHING: Figures = {
  itemOperations: [],
  switches: 0,
  exchanges: {},
  commits: NO_TIMES,
  commands: NO_TIMES,
};
const measured = (waiting: number): Measured => ({
  waiting,
  diskFreeBytes: 1,
  diskBytes: 2,
  databaseBytes: 3,
  items: { tables: 0, totalBytes: 0, largestBytes: 0 },
});
const NOON = Date.UTC(2026, 4, 17, 12);

function looked(
  series: readonly Bucket[],
  nowMs: number,
  { switches = 0, waiting = 0 } = {},
): readonly Bucket[] {
  return addToSeries(series, {
    before: NOTHING,
    now: { ...NOTHING, switches },
    measured: measured(waiting),
    nowMs,
  });
}

describe('the series of a day', () => {
  it('adds up within five minutes and keeps the most that waited', () => {
    const first = looked([], NOON, { switches: 2, waiting: 9 });
    const series = looked(first, NOON + 60_000, { switches: 1, waiting: 4 });
    expect(series).toHaveLength(1);
    expect(series[0]).toMatchObject({ at: NOON, switches: 3, waiting: 9 });
    expect(looked(series, NOON + BUCKET_MS)).toHaveLength(2);
  });

  it('never holds more than a day, also when the clock jumps', () => {
    let series: readonly Bucket[] = [];
    for (let at = NOON; at < NOON + 2 * SERIES_MS; at += BUCKET_MS) series = looked(series, at);
    expect(series).toHaveLength(SERIES_MS / BUCKET_MS);
    expect(looked(looked(series, NOON + 1000 * SERIES_MS), NOON).map(({ at }) => at)).toEqual([NOON]);
  });
});

describe('a histogram', () => {
  it('tells within which bound a share of the times lies', () => {
    const timesOf = (...times: readonly number[]) =>
      times.reduce(
        (sum, time) =>
          addTimes(sum, {
            counts: NO_TIMES.counts.map((_, span) => (span === spanOf(time) ? 1 : 0)),
            sumMs: time,
          }),
        NO_TIMES,
      );
    expect(boundOfShare(NO_TIMES, 0.95)).toBeNull();
    expect(boundOfShare(timesOf(0.4, 0.4, 3, 30), 0.5)).toBe(1);
    expect(boundOfShare(timesOf(0.4, 0.4, 3, 30), 0.95)).toBe(50);
    expect(boundOfShare(timesOf(2, 2.1), 0.5)).toBe(2);
    expect(boundOfShare(timesOf(9_999), 0.95)).toBe(Number.POSITIVE_INFINITY);
  });
});
