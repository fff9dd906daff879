import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import {
  type ExchangeStore,
  heldUpTo,
  type NotTaken,
  type Vector,
} from '../../src-shared/domain/exchange.ts';
import { chainFault, GENESIS_HASH, type Sha256 } from '../../src-shared/domain/journal.ts';
import { interpret, type Operation } from '../../src-shared/domain/operation.ts';
import { receiptNumberOf } from '../../src-shared/domain/receipt.ts';
import { insertRows, writeRows } from './bulk-rows.ts';
import type { CentralDb } from './database.ts';
import { applyPage, type Understood } from './page-projection.ts';
import * as schema from './schema.ts';

type JournalRow = typeof schema.journals.$inferSelect;

/** The operations of one venue at central. Holds nothing in memory, so that any number of processes may serve the venue. */
export function centralStore(given: {
  readonly db: CentralDb;
  readonly venue: string;
  readonly sha256: Sha256;
}): ExchangeStore {
  const { db, venue, sha256 } = given;
  return {
    vector: () => readVector(db, venue),
    append: async (operations) => {
      // Most calls only ask; they keep nobody waiting.
      if (operations.length === 0) return [];
      return db.transaction(async (transaction) => {
        // One page of a venue at a time: pages of two terminals may speak of one line.
        await transaction.execute(sql`SELECT 1 FROM ${schema.venues} WHERE id = ${venue} FOR UPDATE`);
        return appendPage(transaction, { venue, operations, sha256 });
      });
    },
    since: async (known, limit) => {
      const found: Operation[] = [];
      for (const [journal, seq] of Object.entries(await readVector(db, venue))) {
        const from = heldUpTo(known, journal);
        if (seq > from && found.length < limit) {
          found.push(
            ...(await readJournal(db, { venue, journal, after: from, limit: limit - found.length })),
          );
        }
      }
      return found;
    },
  };
}

async function readVector(db: CentralDb, venue: string): Promise<Vector> {
  const { journal, seq } = schema.journals;
  const rows = await db
    .select({ journal, seq })
    .from(schema.journals)
    .where(eq(schema.journals.venue, venue))
    .orderBy(asc(journal));
  return Object.fromEntries(rows.map((row) => [row.journal, row.seq]));
}

async function readJournal(
  db: CentralDb,
  from: { readonly venue: string; readonly journal: string; readonly after: number; readonly limit: number },
): Promise<readonly Operation[]> {
  const rows = await db
    .select()
    .from(schema.operations)
    .where(
      and(
        eq(schema.operations.venue, from.venue),
        eq(schema.operations.journal, from.journal),
        gt(schema.operations.seq, from.after),
      ),
    )
    .orderBy(asc(schema.operations.seq))
    .limit(from.limit);
  return rows.map(({ venue: _venue, understood: _understood, body, ...row }) => ({
    ...row,
    body: JSON.parse(body) as Operation['body'],
  }));
}

/** Takes in operations within a transaction that has locked the venue. */
export async function appendPage(
  db: CentralDb,
  given: { readonly venue: string; readonly operations: readonly Operation[]; readonly sha256: Sha256 },
): Promise<readonly NotTaken[]> {
  const { venue, operations, sha256 } = given;
  const heads = await readHeads(db, venue, [...new Set(operations.map(({ journal }) => journal))]);
  const knownHashes = await readHashes(
    db,
    venue,
    operations.filter(({ journal, seq }) => seq <= (heads.get(journal)?.seq ?? 0)),
  );
  const notTaken: NotTaken[] = [];
  const taken: { operation: Operation; draft: Understood['draft'] | null }[] = [];
  for (const operation of operations) {
    const { journal, seq } = operation;
    const head = heads.get(journal) ?? emptyJournal(venue, journal);
    if (seq <= head.seq) {
      const known =
        knownHashes.get(`${journal}:${seq}`) ??
        taken.find((one) => one.operation.journal === journal && one.operation.seq === seq)?.operation.hash;
      if (known !== operation.hash) notTaken.push({ journal, seq, fault: { fault: 'fork' } });
      continue;
    }
    const fault = chainFault(operation, head, sha256);
    if (fault !== null) {
      notTaken.push({ journal, seq, fault });
      continue;
    }
    const draft = interpret(operation);
    taken.push({ operation, draft });
    const receipts = Math.max(head.receipts, draft === null ? 0 : receiptNumberOf(draft));
    const stamp = head.stamp !== null && head.stamp > operation.stamp ? head.stamp : operation.stamp;
    heads.set(journal, { venue, journal, seq, hash: operation.hash, stamp, receipts });
  }
  if (taken.length > 0) {
    await writeOperations(db, venue, taken);
    await writeRows(db, schema.journals, {
      rows: [...heads.values()],
      fields: ['venue', 'journal', 'seq', 'hash', 'stamp', 'receipts'],
      keys: ['venue', 'journal'],
    });
    await applyPage(
      db,
      venue,
      taken.flatMap(({ operation, draft }) => (draft === null ? [] : [{ operation, draft }])),
    );
  }
  return notTaken;
}

function emptyJournal(venue: string, journal: string): JournalRow {
  return { venue, journal, seq: 0, hash: GENESIS_HASH, stamp: null, receipts: 0 };
}

async function readHeads(
  db: CentralDb,
  venue: string,
  journals: readonly string[],
): Promise<Map<string, JournalRow>> {
  if (journals.length === 0) return new Map();
  const rows = await db
    .select()
    .from(schema.journals)
    .where(and(eq(schema.journals.venue, venue), inArray(schema.journals.journal, [...journals])));
  return new Map(rows.map((row) => [row.journal, row]));
}

/** The hashes under which operations are known already, by `journal:seq`. */
async function readHashes(
  db: CentralDb,
  venue: string,
  repeated: readonly Operation[],
): Promise<ReadonlyMap<string, string>> {
  if (repeated.length === 0) return new Map();
  const wanted = JSON.stringify(repeated.map(({ journal, seq }) => ({ journal, seq })));
  const { journal, seq, hash } = schema.operations;
  const rows = await db
    .select({ journal, seq, hash })
    .from(schema.operations)
    .where(
      and(
        eq(schema.operations.venue, venue),
        sql`(${journal}, ${seq}) IN (SELECT journal, seq FROM json_to_recordset(${wanted}::json) AS wanted(journal uuid, seq integer))`,
      ),
    );
  return new Map(rows.map((row) => [`${row.journal}:${row.seq}`, row.hash]));
}

function writeOperations(
  db: CentralDb,
  venue: string,
  taken: readonly { readonly operation: Operation; readonly draft: Understood['draft'] | null }[],
): Promise<void> {
  const rows = taken.map(({ operation, draft }) => ({
    ...operation,
    venue,
    body: JSON.stringify(operation.body),
    understood: draft !== null,
  }));
  const fields = [
    'venue',
    'journal',
    'seq',
    'stamp',
    'terminal',
    'operator',
    'at',
    'type',
    'v',
    'body',
    'previousHash',
    'hash',
    'understood',
  ];
  return insertRows(db, schema.operations, { rows, fields });
}
