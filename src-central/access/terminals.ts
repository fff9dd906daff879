import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { quarantine, terminals } from '../store/access-schema.ts';
import type { CentralDb } from '../store/database.ts';
import { hashSecret } from './secrets.ts';

export type EnrolledTerminal = typeof terminals.$inferSelect;

/** A terminal, and how many operations of it are kept apart. */
export interface ListedTerminal extends EnrolledTerminal {
  readonly apart: number;
}

const SEEN_TO_THE_MS = 60_000;

export async function findTerminalByToken(db: CentralDb, token: string): Promise<EnrolledTerminal | null> {
  const [found] = await db
    .select()
    .from(terminals)
    .where(eq(terminals.tokenHash, hashSecret(token)));
  return found ?? null;
}

/** Notes that a terminal was there, to the minute, so that not every call writes. */
export async function noteSeen(db: CentralDb, terminal: EnrolledTerminal, now: number): Promise<void> {
  if (terminal.lastSeenAt !== null && Math.abs(now - terminal.lastSeenAt) < SEEN_TO_THE_MS) return;
  await db.update(terminals).set({ lastSeenAt: now }).where(isTerminal(terminal));
}

/** The terminals that an id or a name means; a terminal that went from one venue to another is in both. */
export function findTerminals(db: CentralDb, wanted: string): Promise<readonly EnrolledTerminal[]> {
  return db
    .select()
    .from(terminals)
    .where(sql`${terminals.id}::text = lower(${wanted}) OR lower(${terminals.name}) = lower(${wanted})`)
    .orderBy(asc(terminals.venue), asc(terminals.id));
}

export function listTerminals(db: CentralDb, venue: string): Promise<readonly ListedTerminal[]> {
  const apart = sql<number>`(
    SELECT count(*)::integer FROM ${quarantine}
    WHERE ${quarantine.venue} = ${terminals.venue} AND ${quarantine.terminal} = ${terminals.id}
  )`;
  return db
    .select({
      venue: terminals.venue,
      id: terminals.id,
      name: terminals.name,
      tokenHash: terminals.tokenHash,
      enrolledAt: terminals.enrolledAt,
      revokedAt: terminals.revokedAt,
      lastSeenAt: terminals.lastSeenAt,
      apart,
    })
    .from(terminals)
    .where(eq(terminals.venue, venue))
    .orderBy(asc(terminals.name), asc(terminals.id));
}

/** From now on the terminal's operations are kept apart. Doing it twice changes nothing. */
export async function revokeTerminal(
  db: CentralDb,
  terminal: Pick<EnrolledTerminal, 'venue' | 'id'>,
  now: number,
): Promise<void> {
  await db
    .update(terminals)
    .set({ revokedAt: now })
    .where(and(isTerminal(terminal), isNull(terminals.revokedAt)));
}

function isTerminal({ venue, id }: Pick<EnrolledTerminal, 'venue' | 'id'>) {
  return and(eq(terminals.venue, venue), eq(terminals.id, id));
}
