import { assert } from '../src-shared/domain/assert.ts';

/** The value below which a share of the values lies: 0.5 gives the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  assert(value !== undefined, 'there is something to take a quantile of');
  return value;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** A figure is shown and kept with so many digits as it has meaning. */
export function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
