import { getTableColumns } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Stamp } from '../../src-shared/domain/clock.ts';
import {
  RECORD_KINDS,
  type RecordKind,
  type RecordState,
  recordFields,
} from '../../src-shared/domain/record.ts';
import type { ReadDb, WriteDb } from './database.ts';
import { prepareSave, prepareSelect } from './hot-rows.ts';
import * as schema from './schema.ts';

/** Where each kind of record is kept. The columns bear the names of the fields. */
export const RECORD_TABLES = {
  room: schema.rooms,
  table: schema.tables,
  tab: schema.tabs,
  category: schema.categories,
  taxRate: schema.taxRates,
  product: schema.products,
  variant: schema.variants,
  modifierGroup: schema.modifierGroups,
  modifier: schema.modifiers,
  staff: schema.staff,
  settings: schema.settings,
} as const satisfies Record<RecordKind, SQLiteTable>;

/** The kinds of record that a field refers to: a row must be there before another may point at it. */
export const RECORD_PARENTS: Readonly<Partial<Record<RecordKind, Readonly<Record<string, RecordKind>>>>> = {
  table: { room: 'room' },
  tab: { table: 'table' },
  product: { category: 'category', taxRate: 'taxRate' },
  variant: { product: 'product' },
  modifier: { group: 'modifierGroup' },
};

export interface RecordRows {
  /** What is known of a record; undefined when nothing has spoken of it. */
  readonly load: (db: ReadDb, kind: RecordKind, id: string) => RecordState | undefined;
  readonly save: (db: WriteDb, kind: RecordKind, id: string, state: RecordState) => void;
  /** Forgets what was read. Call when a transaction failed, since what it had saved is not so. */
  readonly forget: () => void;
}

/** So many records are kept in memory: a large venue's tables and catalogue. */
const KNOWN_LIMIT = 10_000;

/** A row of any record, as its table has it. */
export type RecordRow = Readonly<Record<string, unknown>> & {
  readonly stamps: Readonly<Record<string, Stamp>>;
};

/** Prepares the reading and writing of records, for every kind once. */
export function prepareRecordRows(db: ReadDb): RecordRows {
  const statements = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, prepareKind(db, kind)])) as Record<
    RecordKind,
    ReturnType<typeof prepareKind>
  >;
  // Nobody else writes this database (lock.ts), so what was read stays so until it is saved anew.
  const known = new Map<string, RecordState>();
  return {
    load: (_, kind, id) => {
      const key = `${kind}:${id}`;
      const remembered = known.get(key);
      if (remembered !== undefined) return remembered;
      const row = statements[kind].load.get(id) as RecordRow | undefined;
      if (row === undefined) return undefined;
      const state = rowToState(row);
      if (known.size >= KNOWN_LIMIT) known.clear();
      known.set(key, state);
      return state;
    },
    save: (_, kind, id, state) => {
      known.delete(`${kind}:${id}`);
      statements[kind].save(stateToRow(kind, id, state));
    },
    forget: () => known.clear(),
  };
}

function prepareKind(db: ReadDb, kind: RecordKind) {
  // One code path for eleven tables: what they share is that columns are named as fields, which the types cannot say.
  const table = RECORD_TABLES[kind] as SQLiteTable & { readonly id: SQLiteColumn };
  const fields = Object.keys(recordFields[kind].shape);
  const columns = Object.keys(getTableColumns(table));
  for (const name of [...fields, 'stamps']) {
    if (!columns.includes(name)) throw new Error(`The table of ${kind} lacks a column for ${name}.`);
  }
  const derived = columns.filter((name) => name !== 'id' && name !== 'stamps' && !fields.includes(name));
  return { load: prepareSelect(db, table, 'WHERE id = ?', derived), save: prepareSave(db, table, derived) };
}

export function rowToState(row: RecordRow): RecordState {
  return Object.fromEntries(
    Object.entries(row.stamps).map(([field, stamp]) => [field, { value: row[field], stamp }]),
  );
}

function stateToRow(kind: RecordKind, id: string, state: RecordState): Record<string, unknown> {
  const row: Record<string, unknown> = { id, stamps: {} };
  const stamps: Record<string, Stamp> = {};
  for (const field of Object.keys(recordFields[kind].shape)) {
    const register = state[field];
    row[field] = register === undefined ? null : register.value;
    if (register !== undefined) stamps[field] = register.stamp;
  }
  return { ...row, stamps };
}
