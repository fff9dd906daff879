import { and, asc, eq, inArray, max, sql } from 'drizzle-orm';
import { heldUpTo, type NotTaken, type Vector } from '../../src-shared/domain/exchange.ts';
import { type Operation, operation } from '../../src-shared/domain/operation.ts';
import { quarantine } from '../store/access-schema.ts';
import { centralStore } from '../store/central-store.ts';
import type { CentralDb } from '../store/database.ts';
import { sha256 } from '../store/sha256.ts';

/** A terminal of a venue, revoked or not. */
export interface TerminalKey {
  readonly venue: string;
  readonly id: string;
}

const RELEASE_PAGE = 500;

/**
 * Keeps apart what a revoked terminal sends, in sequence within each journal. Nothing of it is looked into: it is verified when
 * it is taken in.
 * @returns how far central keeps each journal, taken in or apart, and no further than the terminal said that it has it itself:
 *   what others wrote meanwhile is none of its business any more.
 */
export async function quarantineOperations(
  db: CentralDb,
  terminal: TerminalKey,
  given: { readonly vector: Vector; readonly operations: readonly Operation[]; readonly now: number },
): Promise<Vector> {
  const kept = new Map(Object.entries(await centralStore({ db, venue: terminal.venue, sha256 }).vector()));
  for (const [journal, seq] of await readKeptApart(db, terminal))
    kept.set(journal, Math.max(seq, kept.get(journal) ?? 0));
  const said = new Map(Object.entries(given.vector));
  const rows: (typeof quarantine.$inferInsert)[] = [];
  for (const one of given.operations) {
    const { journal, seq } = one;
    if (seq === (kept.get(journal) ?? 0) + 1) {
      rows.push({
        venue: terminal.venue,
        terminal: terminal.id,
        journal,
        seq,
        operation: JSON.stringify(one),
        receivedAt: given.now,
      });
      kept.set(journal, seq);
    }
    said.set(journal, Math.max(seq, heldUpTo(given.vector, journal)));
  }
  if (rows.length > 0) await db.insert(quarantine).values(rows).onConflictDoNothing();
  return Object.fromEntries(
    [...said].map(([journal, seq]) => [journal, Math.min(seq, kept.get(journal) ?? 0)] as const),
  );
}

export interface Release {
  /** Operations that are now part of the venue. */
  readonly released: number;
  /** Operations that the venue could not take, with the reasons. They stay apart. */
  readonly notTaken: readonly NotTaken[];
}

/** Takes in what was kept apart of a terminal, in pages. It may be interrupted and repeated. */
export async function releaseQuarantine(db: CentralDb, { venue, id }: TerminalKey): Promise<Release> {
  const store = centralStore({ db, venue, sha256 });
  const notTaken: NotTaken[] = [];
  let released = 0;
  for (const journal of (await readKeptApart(db, { venue, id })).keys()) {
    for (let broken = false; !broken; ) {
      const page = await readPage(db, { venue, id, journal });
      if (page.length === 0) break;
      const refused = await store.append(page);
      const taken = page.filter(({ seq }) => !refused.some((one) => one.seq === seq)).map(({ seq }) => seq);
      await removeFromQuarantine(db, { venue, id, journal, seqs: taken });
      released += taken.length;
      notTaken.push(...refused);
      broken = refused.length > 0;
    }
  }
  return { released, notTaken };
}

async function readKeptApart(
  db: CentralDb,
  { venue, id }: TerminalKey,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ journal: quarantine.journal, seq: max(quarantine.seq) })
    .from(quarantine)
    .where(isOf(venue, id))
    .groupBy(quarantine.journal);
  return new Map(rows.map(({ journal, seq }) => [journal, seq ?? 0]));
}

async function readPage(
  db: CentralDb,
  { venue, id, journal }: TerminalKey & { readonly journal: string },
): Promise<readonly Operation[]> {
  const rows = await db
    .select({ text: quarantine.operation })
    .from(quarantine)
    .where(and(isOf(venue, id), eq(quarantine.journal, journal)))
    .orderBy(asc(quarantine.seq))
    .limit(RELEASE_PAGE);
  return rows.map(({ text }) => operation.parse(JSON.parse(text)));
}

async function removeFromQuarantine(
  db: CentralDb,
  given: TerminalKey & { readonly journal: string; readonly seqs: readonly number[] },
): Promise<void> {
  if (given.seqs.length === 0) return;
  await db
    .delete(quarantine)
    .where(
      and(
        isOf(given.venue, given.id),
        eq(quarantine.journal, given.journal),
        inArray(quarantine.seq, [...given.seqs]),
      ),
    );
}

function isOf(venue: string, id: string) {
  return sql`${quarantine.venue} = ${venue} AND ${quarantine.terminal} = ${id}`;
}
