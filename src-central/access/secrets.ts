import { hash, randomBytes, randomInt } from 'node:crypto';

/** What is kept of a secret, and how it is found again. */
export const hashSecret = (secret: string): string => hash('sha256', secret);

/** 256 random bits. */
export const newSecret = (): string => randomBytes(32).toString('hex');

/** Without letters and digits that look alike on a receipt printer or sound alike on the phone. */
const CODE_ALPHABET = 'ACDEFGHJKLMNPQRTUVWXY34679';
const CODE_LENGTH = 8;

/** A code that a person reads out and another types: `ABCD-EFGH`. */
export function newCode(): string {
  const letters = Array.from(
    { length: CODE_LENGTH },
    () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)] ?? '',
  ).join('');
  return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** The same for every way of typing a code: case, spaces and hyphens do not count. */
export const hashCode = (typed: string): string => hashSecret(typed.replace(/[\s-]/gu, '').toUpperCase());
