const FIRST_MS = 1_000;
/** Waiters of one room should not work apart for long once central is back; forty thousand terminals ask 4,000 times a second then. */
const LONGEST_MS = 20_000;

/**
 * How long to wait before trying again: with full jitter below a bound that doubles from a second to twenty, so that terminals
 * that lost central together do not all come back in the same second.
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 * @param failures how many attempts have failed in a row, at least 1.
 * @param random a number from 0 up to 1.
 */
export function backOffMs(failures: number, random: number): number {
  return random * Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 30));
}
