import * as z from 'zod';
import { PIN_DIGITS } from './pin-digits.ts';

/** A PIN as a person types it. It is never kept. */
export const typedPin = z.string().regex(/^\d{4,6}$/, 'must be 4 to 6 digits');

/**
 * What is kept of a PIN, as the argon2id line that a hash comes in, and how many digits the pad waits for. It travels to every
 * terminal of the venue, since people sign in without a network. The costs are bounded: a hash from elsewhere must not be able
 * to hold up a terminal.
 */
export const staffPin = z.strictObject({
  hash: z
    .string()
    .regex(
      /^\$argon2id\$v=19\$m=\d{4,5},t=\d,p=\d\$[A-Za-z0-9+/]{11,64}\$[A-Za-z0-9+/]{16,86}$/,
      'must be a hash by argon2id',
    ),
  digits: z.int().min(PIN_DIGITS.least).max(PIN_DIGITS.most),
});
export type StaffPin = z.infer<typeof staffPin>;
