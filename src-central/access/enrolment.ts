import { eq } from 'drizzle-orm';
import { enrolmentCodes, terminals } from '../store/access-schema.ts';
import type { CentralDb } from '../store/database.ts';
import { venues } from '../store/schema.ts';
import { hashCode, hashSecret, newCode } from './secrets.ts';
import type { Venue } from './venues.ts';

/** Long enough to walk over to the new terminal, too short to be guessed. */
export const CODE_HOLDS_MS = 60 * 60 * 1000;

export interface EnrolmentCode {
  /** For a person to type. It is shown once and kept as a hash only. */
  readonly code: string;
  readonly expiresAt: number;
}

/** Makes a one-time code that lets one terminal into a venue. */
export async function makeEnrolmentCode(
  db: CentralDb,
  { venue, now }: { readonly venue: string; readonly now: number },
): Promise<EnrolmentCode> {
  const code = newCode();
  const expiresAt = now + CODE_HOLDS_MS;
  await db.insert(enrolmentCodes).values({ codeHash: hashCode(code), venue, expiresAt });
  return { code, expiresAt };
}

export type Enrolment =
  | { readonly outcome: 'enrolled'; readonly venue: Venue }
  /** The code is wrong, was spent by somebody else, or has run out. */
  | { readonly outcome: 'code_not_valid' }
  /** Another terminal bears this token. */
  | { readonly outcome: 'token_taken' };

/**
 * Spends a code. A terminal that did not hear the answer asks again with the same token and is answered the same, also after the
 * code has run out. A terminal that was revoked comes back with a new code.
 */
export function enrolTerminal(
  db: CentralDb,
  given: {
    readonly code: string;
    readonly terminal: string;
    readonly name: string;
    readonly token: string;
    readonly now: number;
  },
): Promise<Enrolment> {
  const { terminal, name, now } = given;
  const tokenHash = hashSecret(given.token);
  const codeHash = hashCode(given.code);
  return db.transaction(async (transaction) => {
    const [code] = await transaction
      .select()
      .from(enrolmentCodes)
      .innerJoin(venues, eq(venues.id, enrolmentCodes.venue))
      .where(eq(enrolmentCodes.codeHash, codeHash))
      .for('update', { of: enrolmentCodes });
    if (code === undefined) return { outcome: 'code_not_valid' };
    const { venues: venue, enrolment_codes: known } = code;
    const enrolled = { outcome: 'enrolled', venue: { id: venue.id, name: venue.name } } as const;
    if (known.terminal !== null) {
      const isRepeated = known.terminal === terminal && known.tokenHash === tokenHash;
      return isRepeated ? enrolled : { outcome: 'code_not_valid' };
    }
    if (known.expiresAt <= now) return { outcome: 'code_not_valid' };
    const [holder] = await transaction.select().from(terminals).where(eq(terminals.tokenHash, tokenHash));
    if (holder !== undefined && (holder.id !== terminal || holder.venue !== venue.id))
      return { outcome: 'token_taken' };

    const entry = { name, tokenHash, enrolledAt: now, revokedAt: null };
    await transaction
      .insert(terminals)
      .values({ venue: venue.id, id: terminal, ...entry })
      .onConflictDoUpdate({ target: [terminals.venue, terminals.id], set: entry });
    await transaction
      .update(enrolmentCodes)
      .set({ terminal, tokenHash })
      .where(eq(enrolmentCodes.codeHash, codeHash));
    return enrolled;
  });
}
