import { eq, sql } from 'drizzle-orm';
import { assert } from '../../src-shared/domain/assert.ts';
import { nextStamp, type Stamp } from '../../src-shared/domain/clock.ts';
import {
  GENESIS_HASH,
  type JournalHead,
  type Sha256,
  sealOperation,
} from '../../src-shared/domain/journal.ts';
import type { Draft, Operation } from '../../src-shared/domain/operation.ts';
import { appendPage } from './central-store.ts';
import type { CentralDb } from './database.ts';
import * as schema from './schema.ts';

/** What writing at central needs from outside. */
export interface OwnJournalDependencies {
  readonly db: CentralDb;
  readonly sha256: Sha256;
  readonly newId: () => string;
  /** Wall time in milliseconds. */
  readonly now: () => number;
  /** Called after operations of a venue were committed, so that its terminals are woken. */
  readonly written: (venue: string) => void;
}

/** Central's own journal of a venue, while nobody else writes that venue. */
export interface OwnJournal {
  /** The transaction. Whoever holds the journal reads through this and nothing else. */
  readonly db: CentralDb;
  /** In whose name central writes. */
  readonly terminal: string;
  readonly nowMs: number;
  /** Writes drafts at the end of the journal, and brings the projections up to date. */
  readonly append: (drafts: readonly Draft[]) => Promise<readonly Operation[]>;
}

/**
 * Writes operations of central itself: locks the venue, lets `act` read, decide and append, and commits all of it or, if it
 * throws, nothing. Any number of processes may do so at once; the lock puts them in a row.
 */
export async function writeOperations<Result>(
  given: OwnJournalDependencies & { readonly venue: string },
  act: (journal: OwnJournal) => Promise<Result>,
): Promise<Result> {
  const { db, venue } = given;
  let appended = 0;
  const result = await db.transaction(async (transaction) => {
    const journal = await lockOwnJournal(transaction, given);
    const nowMs = given.now();
    const append: OwnJournal['append'] = async (drafts) => {
      if (drafts.length === 0) return [];
      const operations = await sealAll(transaction, { ...given, journal, nowMs, drafts });
      const notTaken = await appendPage(transaction, { venue, operations, sha256: given.sha256 });
      assert(notTaken.length === 0, `central's own journal of ${venue} goes on from its end`);
      appended += operations.length;
      return operations;
    };
    return act({ db: transaction, terminal: venue, nowMs, append });
  });
  if (appended > 0) given.written(venue);
  return result;
}

/** @returns the journal, which a venue gets when central first writes in it. */
async function lockOwnJournal(
  db: CentralDb,
  { venue, newId }: { readonly venue: string; readonly newId: () => string },
): Promise<string> {
  const [row] = await db
    .select({ journal: schema.venues.journal })
    .from(schema.venues)
    .where(eq(schema.venues.id, venue))
    .for('update');
  assert(row !== undefined, `there is a venue ${venue}`);
  if (row.journal !== null) return row.journal;
  const journal = newId();
  await db.update(schema.venues).set({ journal }).where(eq(schema.venues.id, venue));
  return journal;
}

async function sealAll(
  db: CentralDb,
  given: {
    readonly venue: string;
    readonly journal: string;
    readonly nowMs: number;
    readonly drafts: readonly Draft[];
    readonly sha256: Sha256;
  },
): Promise<readonly Operation[]> {
  const { venue, journal, nowMs, sha256 } = given;
  const { head: found, latest: seen } = await readEnd(db, venue, journal);
  let head: JournalHead = found;
  let latest = seen;
  return given.drafts.map((draft) => {
    latest = nextStamp({ latest, nowMs, journal });
    // Central is its venue's: the venue is named where a terminal names itself.
    const circumstances = { terminal: venue, operator: null, at: Math.trunc(nowMs), stamp: latest };
    const operation = sealOperation(draft, head, circumstances, sha256);
    head = { journal, seq: operation.seq, hash: operation.hash };
    return operation;
  });
}

/** The end of the journal, and the latest stamp that central has seen in the venue. */
async function readEnd(
  db: CentralDb,
  venue: string,
  journal: string,
): Promise<{ readonly head: JournalHead; readonly latest: Stamp | null }> {
  const { journals } = schema;
  const rows = await db
    .select({ journal: journals.journal, seq: journals.seq, hash: journals.hash, stamp: journals.stamp })
    .from(journals)
    .where(eq(journals.venue, venue))
    // By byte, as stamps are compared everywhere else.
    .orderBy(sql`${journals.stamp} COLLATE "C" DESC NULLS LAST`);
  const own = rows.find((row) => row.journal === journal);
  return {
    head: { journal, seq: own?.seq ?? 0, hash: own?.hash ?? GENESIS_HASH },
    latest: rows[0]?.stamp ?? null,
  };
}
