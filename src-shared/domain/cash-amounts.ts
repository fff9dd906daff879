/** The notes that a guest may hand over, in whole units of the currency, smallest first. */
const NOTES: Readonly<Record<string, readonly number[]>> = {
  AUD: [5, 10, 20, 50, 100],
  CAD: [5, 10, 20, 50, 100],
  CHF: [10, 20, 50, 100, 200],
  CZK: [100, 200, 500, 1000, 2000],
  DKK: [50, 100, 200, 500],
  EUR: [5, 10, 20, 50, 100, 200],
  GBP: [5, 10, 20, 50],
  HUF: [500, 1000, 2000, 5000, 10_000, 20_000],
  JPY: [1000, 5000, 10_000],
  NOK: [50, 100, 200, 500],
  NZD: [5, 10, 20, 50, 100],
  PLN: [10, 20, 50, 100, 200],
  SEK: [20, 50, 100, 200, 500],
  USD: [1, 5, 10, 20, 50, 100],
};
const OTHER_NOTES: readonly number[] = [5, 10, 20, 50, 100];

/**
 * What a guest is likely to hand over for an amount: exactly that, then the next amounts that notes of one kind make, rising.
 * @param minorPerUnit how many minor units a unit of the currency has: 100 for the euro, 1 for the yen.
 */
export function cashAmounts(given: {
  readonly dueMinor: number;
  readonly currency: string;
  readonly minorPerUnit: number;
  readonly count: number;
}): readonly number[] {
  const { dueMinor, currency, minorPerUnit, count } = given;
  if (dueMinor <= 0) return [];
  const rounded = (NOTES[currency] ?? OTHER_NOTES).map((note) => {
    const noteMinor = note * minorPerUnit;
    return Math.ceil(dueMinor / noteMinor) * noteMinor;
  });
  return [...new Set([dueMinor, ...rounded])].sort((left, right) => left - right).slice(0, count);
}
