import { sql } from 'drizzle-orm';
import type { Holder } from '../../src-shared/domain/holder.ts';
import { type LineState, remainingQuantity } from '../../src-shared/domain/line.ts';
import type { RecordState } from '../../src-shared/domain/record.ts';
import type { Row } from './bulk-rows.ts';
import type { CentralDb } from './database.ts';
import * as schema from './schema.ts';

export function rowToState(row: Row | undefined): RecordState {
  const stamps = (row?.['stamps'] ?? {}) as Readonly<Record<string, string>>;
  return Object.fromEntries(
    Object.entries(stamps).map(([field, stamp]) => [field, { value: row?.[field], stamp }]),
  );
}

export function stateToRow(venue: string, id: string, state: RecordState, fields: readonly string[]): Row {
  const values = fields.map((field): [string, unknown] => [field, state[field]?.value ?? null]);
  const stamps = Object.fromEntries(Object.entries(state).map(([field, { stamp }]) => [field, stamp]));
  return { venue, id, ...Object.fromEntries(values), stamps };
}

export type LineRow = typeof schema.lines.$inferSelect;

export function rowToLine(row: LineRow): LineState {
  const { holderKind: kind, holderId: id, holderStamp, originStamp, noteStamp, seatStamp } = row;
  const { corrected, correctedStamp } = row;
  return {
    origin: row.origin === null || originStamp === null ? null : { value: row.origin, stamp: originStamp },
    holder:
      kind === null || id === null || holderStamp === null
        ? null
        : { value: { kind, id }, stamp: holderStamp },
    note: noteStamp === null ? null : { value: row.note, stamp: noteStamp },
    seat: seatStamp === null ? null : { value: row.seat, stamp: seatStamp },
    adjusted: row.adjusted,
    corrected:
      corrected === null || correctedStamp === null ? null : { value: corrected, stamp: correctedStamp },
    settled: row.settled,
  };
}

export function lineToRow(venue: string, id: string, line: LineState): Row {
  return {
    venue,
    id,
    holderKind: line.holder?.value.kind,
    holderId: line.holder?.value.id,
    holderStamp: line.holder?.stamp,
    origin: line.origin?.value,
    originStamp: line.origin?.stamp,
    note: line.note?.value,
    noteStamp: line.note?.stamp,
    seat: line.seat?.value,
    seatStamp: line.seat?.stamp,
    adjusted: line.adjusted,
    corrected: line.corrected?.value,
    correctedStamp: line.corrected?.stamp,
    settled: line.settled,
    remaining: remainingQuantity(line),
  };
}

/** As a limit: all of them. PostgreSQL plans a query that has a limit by itself. */
const EVERY = 2 ** 31 - 1;

/** The open lines of holders, by `holderKey`; a holder without any has no entry. */
export async function readOpenLines(
  db: CentralDb,
  venue: string,
  holders: readonly Holder[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, LineState>>> {
  if (holders.length === 0) return new Map();
  const wanted = JSON.stringify(holders);
  // Holder by holder, for the reason that bulk-rows.ts gives.
  const { lines } = schema;
  const held = db
    .select()
    .from(lines)
    .where(
      sql`${lines.venue} = ${venue} AND ${lines.holderKind} = wanted.kind AND ${lines.holderId} = wanted.id AND ${lines.remaining} > 0`,
    )
    .limit(EVERY)
    .as('held');
  const list = sql`json_to_recordset(${wanted}::json) AS wanted(kind text, id uuid)`;
  const open = (await db.select().from(list).crossJoinLateral(held)).map((row) => row.held);
  const rowsByHolder = Map.groupBy(open, (row) => `${row.holderKind}:${row.holderId}`);
  return new Map(
    [...rowsByHolder].map(([key, rows]) => [key, new Map(rows.map((row) => [row.id, rowToLine(row)]))]),
  );
}
