import { and, eq, type Placeholder, sql } from 'drizzle-orm';
import type { Holder } from '../../src-shared/domain/holder.ts';
import { type LineState, remainingQuantity } from '../../src-shared/domain/line.ts';
import type { Register } from '../../src-shared/domain/register.ts';
import type { ReadDb, WriteDb } from './database.ts';
import { lines } from './schema.ts';

export interface LineRows {
  readonly load: (db: ReadDb, id: string) => LineState | undefined;
  readonly save: (db: WriteDb, id: string, state: LineState) => void;
  /** The lines of which something is open on a holder, by id. */
  readonly openOn: (db: ReadDb, holder: Holder) => ReadonlyMap<string, LineState>;
}

type LineRow = typeof lines.$inferSelect;

export function prepareLineRows({ orm }: ReadDb): LineRows {
  const load = orm
    .select()
    .from(lines)
    .where(eq(lines.id, sql.placeholder('id')))
    .prepare();
  const openOn = orm
    .select()
    .from(lines)
    .where(
      and(
        eq(lines.holderKind, sql.placeholder('kind')),
        eq(lines.holderId, sql.placeholder('id')),
        // Written out, so that SQLite recognises the condition of the partial index.
        sql`remaining > 0`,
      ),
    )
    .prepare();
  const columns = [
    'holderKind',
    'holderId',
    'holderStamp',
    'origin',
    'originStamp',
    'note',
    'noteStamp',
    'seat',
    'seatStamp',
    'adjusted',
    'settled',
    'remaining',
  ] as const;
  const save = orm
    .insert(lines)
    .values({
      id: sql.placeholder('id'),
      ...placeholders(columns),
    })
    .onConflictDoUpdate({
      target: lines.id,
      set: Object.fromEntries(columns.map((name) => [name, sql.raw(`excluded."${lines[name].name}"`)])),
    })
    .prepare();
  return {
    load: (_, id) => {
      const row = load.get({ id });
      return row === undefined ? undefined : rowToLine(row);
    },
    save: (_, id, state) => {
      save.run(lineToRow(id, state));
    },
    openOn: (_, holder) => new Map(openOn.all({ ...holder }).map((row) => [row.id, rowToLine(row)])),
  };
}

function placeholders<Name extends string>(names: readonly Name[]) {
  const entries = names.map((name): [string, Placeholder] => [name, sql.placeholder(name)]);
  return Object.fromEntries(entries) as Record<Name, Placeholder>;
}

export function rowToLine(row: LineRow): LineState {
  const { holderKind: kind, holderId } = row;
  return {
    origin: row.origin === null ? null : written(row.origin, row.originStamp),
    holder: kind === null || holderId === null ? null : written({ kind, id: holderId }, row.holderStamp),
    note: row.noteStamp === null ? null : { value: row.note, stamp: row.noteStamp },
    seat: row.seatStamp === null ? null : { value: row.seat, stamp: row.seatStamp },
    adjusted: row.adjusted,
    settled: row.settled,
  };
}

function written<Value>(value: Value, stamp: string | null): Register<Value> | null {
  return stamp === null ? null : { value, stamp };
}

function lineToRow(id: string, state: LineState): LineRow {
  return {
    id,
    holderKind: state.holder?.value.kind ?? null,
    holderId: state.holder?.value.id ?? null,
    holderStamp: state.holder?.stamp ?? null,
    origin: state.origin?.value ?? null,
    originStamp: state.origin?.stamp ?? null,
    note: state.note?.value ?? null,
    noteStamp: state.note?.stamp ?? null,
    seat: state.seat?.value ?? null,
    seatStamp: state.seat?.stamp ?? null,
    adjusted: state.adjusted,
    settled: state.settled,
    remaining: remainingQuantity(state),
  };
}
