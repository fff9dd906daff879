import * as z from 'zod';
import type { HolderKind } from './holder.ts';

/** The limits of what a bar can mean. They hold for operations, commands, venue files and the wire alike. */
export const id = z
  .string()
  .regex(
    /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    'must be a UUID in lower case',
  );

/** No control characters and no half surrogates: databases refuse them, printers obey them, and nobody can type them. */
const PRINTABLE = /^[^\p{Cc}\p{Cs}]*$/u;
const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `must be at most ${most} characters`)
    .regex(PRINTABLE, 'must not contain control characters');
export const nameText = text(60).min(1, 'must not be empty');
export const noteText = text(200);
export const reasonText = text(120).min(1, 'must not be empty');
export const labelText = text(30);

/** Minor units of the venue's currency; a surcharge or reduction by a modifier may be negative. */
export const amountMinor = z.int().min(-1_000_000_000).max(1_000_000_000);
export const priceMinor = z.int().min(0, 'must not be negative').max(1_000_000_000);
/** The price of one piece with all its modifiers. */
export const unitPriceMinor = z.int().min(0).max(100_000_000_000);
/** Money taken for a whole bill. */
export const paidMinor = z.int().min(0, 'must not be negative').max(1_000_000_000_000_000);
export const quantity = z.int().min(1, 'must be at least 1').max(999, 'must be at most 999');
export const quantityDelta = z.int().min(-999_000).max(999_000);
export const seat = z.int().min(1).max(99);
export const basisPoints = z.int().min(0).max(10_000);
/** Centimetres on the floor. */
export const position = z.int().min(-100_000).max(100_000);
export const length = z.int().min(20, 'must be at least 20 cm').max(10_000, 'must be at most 100 m');
export const rotation = z.int().min(0).max(359);
/** Wall time in milliseconds since 1970, for people; nothing is ordered by it. */
export const wallMs = z.int();
export const SORT_INDEX_LIMIT = 1_000_000;
export const sortIndex = z.int().min(-SORT_INDEX_LIMIT).max(SORT_INDEX_LIMIT);

export const holder = z.strictObject({
  kind: z.enum(['table', 'tab', 'counter'] satisfies readonly HolderKind[]),
  id,
});
