import * as z from 'zod';
import { id, nameText } from '../../src-shared/domain/primitives.ts';

/** An id or a name. */
const wanted = z.string().trim().min(1).max(60);

/** What whoever runs central can ask of it, from the command line and over HTTP. */
export const adminCommand = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('add-venue'), name: nameText }),
  z.strictObject({ do: z.literal('venues') }),
  z.strictObject({ do: z.literal('code'), venue: wanted }),
  z.strictObject({ do: z.literal('add-key'), venue: wanted, name: nameText }),
  z.strictObject({ do: z.literal('revoke-key'), venue: wanted, name: nameText }),
  z.strictObject({ do: z.literal('terminals'), venue: wanted }),
  z.strictObject({ do: z.literal('revoke'), terminal: wanted }),
  z.strictObject({ do: z.literal('release'), terminal: wanted }),
  z.strictObject({ do: z.literal('restored') }),
]);
export type AdminCommand = z.infer<typeof adminCommand>;

const venue = z.object({ id, name: z.string() });
const wallMs = z.int();

/** What came of a command. */
export const adminResult = z.discriminatedUnion('did', [
  z.object({ did: z.literal('add-venue'), venue }),
  z.object({ did: z.literal('venues'), venues: z.array(venue) }),
  z.object({ did: z.literal('code'), venue, code: z.string(), expiresAt: wallMs }),
  z.object({ did: z.literal('add-key'), venue, name: z.string(), key: z.string() }),
  z.object({ did: z.literal('revoke-key'), venue, name: z.string() }),
  z.object({
    did: z.literal('terminals'),
    venue,
    terminals: z.array(
      z.object({
        id,
        name: z.string(),
        enrolledAt: wallMs,
        lastSeenAt: wallMs.nullable(),
        revokedAt: wallMs.nullable(),
        /** Operations that are kept apart since it was revoked. */
        apart: z.int(),
      }),
    ),
  }),
  z.object({ did: z.literal('revoke'), terminal: venue }),
  z.object({ did: z.literal('release'), terminal: venue, released: z.int(), notTaken: z.int() }),
  z.object({ did: z.literal('restored') }),
]);
export type AdminResult = z.infer<typeof adminResult>;
