import { t } from '@lingui/core/macro';
import type { Bucket } from '../../src-shared/domain/figures.ts';
import { addTimes, boundOfShare, type Histogram, NO_TIMES } from '../../src-shared/domain/histogram.ts';
import { formatWholeNumber } from '../ui/format.ts';

const HOUR_MS = 60 * 60_000;
const BYTE_STEPS = ['B', 'kB', 'MB', 'GB', 'TB'];

/** The buckets of the last hour. */
export function lastHour(series: readonly Bucket[], nowMs: number): readonly Bucket[] {
  return series.filter(({ at }) => at > nowMs - HOUR_MS);
}

export function commitsOf(series: readonly Bucket[]): Histogram {
  return series.reduce((sum, { commits }) => addTimes(sum, commits), NO_TIMES);
}

/** Within which time so large a share was done: "within 5 ms". */
export function withinWords(times: Histogram, share: number, locale: string): string {
  const bound = boundOfShare(times, share);
  if (bound === null) return t`nothing yet`;
  if (!Number.isFinite(bound)) return t`over 2 s`;
  return bound < 1000
    ? t`within ${formatWholeNumber(bound, locale)} ms`
    : t`within ${formatWholeNumber(bound / 1000, locale)} s`;
}

/** `48.2 GB`; a dash where the system does not say. */
export function formatBytes(bytes: number | null, locale: string): string {
  if (bytes === null) return '–';
  const step = bytes < 1000 ? 0 : Math.min(BYTE_STEPS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  const digits = step > 0 && value < 100 ? 1 : 0;
  return `${value.toLocaleString(locale, { maximumFractionDigits: digits })} ${BYTE_STEPS[step]}`;
}

/** How much a measure grew in the series; null while less than two buckets tell it. */
export function growthOf(series: readonly Bucket[], read: (bucket: Bucket) => number | null): number | null {
  const known = series.map(read).filter((value) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  return known.length < 2 || first === undefined || last === undefined ? null : last - first;
}
