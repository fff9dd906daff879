import { BUCKET_MS, type Bucket, SERIES_MS } from '../../src-shared/domain/figures.ts';

/** Half an hour: thin enough to see an evening in, wide enough to see at all. */
const SLOT_MS = 6 * BUCKET_MS;

/**
 * The last day in slots of half an hour, oldest first.
 * @param read what of a bucket is shown; null where it was not measured.
 * @param join how the buckets of a slot come together.
 */
export function daySlots(
  series: readonly Bucket[],
  nowMs: number,
  {
    read,
    join,
  }: {
    readonly read: (bucket: Bucket) => number | null;
    readonly join: (values: readonly number[]) => number;
  },
): readonly (number | null)[] {
  const end = Math.ceil((nowMs + 1) / SLOT_MS) * SLOT_MS;
  return Array.from({ length: SERIES_MS / SLOT_MS }, (_, index) => {
    const from = end - SERIES_MS + index * SLOT_MS;
    const values = series
      .filter(({ at }) => at >= from && at < from + SLOT_MS)
      .map(read)
      .filter((value) => value !== null);
    return values.length === 0 ? null : join(values);
  });
}

export const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
export const most = (values: readonly number[]) => Math.max(...values);
