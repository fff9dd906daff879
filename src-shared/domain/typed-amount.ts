/** As much as anybody could mean; a key that goes beyond is not taken. */
const MOST_MINOR = 99_999_999;

/** An amount as it is typed on a till: digits come in from the right, the smallest unit last. */
export function typeDigits(amountMinor: number, digits: string): number {
  const typed = amountMinor * 10 ** digits.length + Number(digits);
  return typed > MOST_MINOR ? amountMinor : typed;
}

export function dropDigit(amountMinor: number): number {
  return Math.floor(amountMinor / 10);
}
