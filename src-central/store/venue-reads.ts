import { and, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { VenueReads } from '../../src-shared/commands/reads.ts';
import type { Shown } from '../../src-shared/contract/row-views.ts';
import { assert } from '../../src-shared/domain/assert.ts';
import { type Holder, holderKey } from '../../src-shared/domain/holder.ts';
import type { LineState } from '../../src-shared/domain/line.ts';
import { type RecordKind, type RecordState, recordValues } from '../../src-shared/domain/record.ts';
import { type Row, readRows } from './bulk-rows.ts';
import type { CentralDb } from './database.ts';
import { RECORD_TABLES } from './record-tables.ts';
import { type LineRow, readOpenLines, rowToLine, rowToState } from './row-states.ts';
import * as schema from './schema.ts';

/** What a decision will look up. Commands decide at once, so all of it is read before. */
export interface Wanted {
  /** Rooms, tables and open tabs, among which names are unique. */
  readonly floor?: boolean;
  /** Tables and tabs, with their open lines. */
  readonly holders?: readonly Holder[];
  /** Lines that may be anywhere. */
  readonly lines?: readonly string[];
  /** Products with all that an order of them needs, and the variants and modifiers that were chosen. */
  readonly chosen?: readonly Chosen[];
}

interface Chosen {
  readonly product: string;
  readonly variant: string | null;
  readonly modifiers: readonly string[];
}

type Records = Map<RecordKind, Map<string, RecordState>>;

/** Reads what is wanted of a venue, each table in one statement, and answers from memory. */
export async function gatherVenue(db: CentralDb, venue: string, wanted: Wanted): Promise<VenueReads> {
  const { floor = false, holders = [], lines: lineIds = [], chosen = [] } = wanted;
  const records: Records = new Map();
  const keep = (kind: RecordKind, rows: Iterable<Row>) => {
    const known = records.get(kind) ?? new Map<string, RecordState>();
    for (const row of rows) known.set(String(row['id']), rowToState(row));
    records.set(kind, known);
  };
  const read = async (kind: RecordKind, ids: readonly string[]) => {
    const rows = await readRows(db, RECORD_TABLES[kind], { venue, ids: [...new Set(ids)] });
    keep(kind, rows.values());
    return rows;
  };
  const idsOf = (kind: Holder['kind']) =>
    holders.filter((holder) => holder.kind === kind).map(({ id }) => id);

  const tabRows = await read('tab', idsOf('tab'));
  const open = new Set(
    [...tabRows.values()].filter((row) => row['open'] === true).map((row) => String(row['id'])),
  );
  if (floor) {
    keep('room', await readFloor(db, schema.rooms, eq(schema.rooms.venue, venue)));
    keep('table', await readFloor(db, schema.tables, eq(schema.tables.venue, venue)));
    const tabs = await readFloor(db, schema.tabs, and(eq(schema.tabs.venue, venue), sql`open`));
    keep('tab', tabs);
    for (const { id } of tabs) open.add(String(id));
  } else await read('table', idsOf('table'));
  if (chosen.length > 0) await gatherCatalogue(db, { venue, chosen, read, keep });
  const openLines = await readOpenLines(db, venue, holders);
  const lines = new Map<string, LineState>([...openLines.values()].flatMap((held) => [...held]));
  for (const [id, row] of await readRows(db, schema.lines, { venue, ids: lineIds }))
    lines.set(id, rowToLine(row as LineRow));

  const shown = <Kind extends RecordKind>(kind: Kind): readonly Shown<Kind>[] =>
    [...(records.get(kind) ?? [])].flatMap(([id, state]) => {
      const fields = recordValues(kind, state);
      return fields === null ? [] : [{ id, ...fields }];
    });
  const ofFloor = <Value>(value: Value): Value => {
    assert(floor, 'the floor was read before it was asked for');
    return value;
  };
  const gathered = new Set(holders.map(holderKey));
  return {
    state: (kind, id) => records.get(kind)?.get(id),
    line: (id) => lines.get(id),
    openLines: (holder) => {
      assert(gathered.has(holderKey(holder)), 'the lines of a holder were read before they were asked for');
      return openLines.get(holderKey(holder)) ?? new Map();
    },
    rooms: () => ofFloor(shown('room')),
    tables: () => ofFloor(shown('table')),
    openTabs: () => shown('tab').filter(({ id }) => open.has(id)),
    hasVariants: (product) => shown('variant').some((variant) => variant.product === product),
  };
}

/** The records of a table, without the orders, which are the largest part of them. */
async function readFloor(
  db: CentralDb,
  table: PgTable,
  condition: ReturnType<typeof and>,
): Promise<readonly Row[]> {
  const { items: _, ...columns } = getTableColumns(table);
  return db.select(columns).from(table).where(condition);
}

async function gatherCatalogue(
  db: CentralDb,
  given: {
    readonly venue: string;
    readonly chosen: readonly Chosen[];
    readonly read: (kind: RecordKind, ids: readonly string[]) => Promise<ReadonlyMap<string, Row>>;
    readonly keep: (kind: RecordKind, rows: Iterable<Row>) => void;
  },
): Promise<void> {
  const { venue, chosen, read, keep } = given;
  const ids = [...new Set(chosen.map(({ product }) => product))];
  const products = [...(await read('product', ids)).values()] as (typeof schema.products.$inferSelect)[];
  await read(
    'taxRate',
    products.flatMap(({ taxRate }) => taxRate ?? []),
  );
  await read(
    'modifierGroup',
    products.flatMap(({ modifierGroups }) => modifierGroups ?? []),
  );
  await read(
    'modifier',
    chosen.flatMap(({ modifiers }) => modifiers),
  );
  await read(
    'variant',
    chosen.flatMap(({ variant }) => variant ?? []),
  );
  const { variants } = schema;
  keep(
    'variant',
    await db
      .select()
      .from(variants)
      .where(and(eq(variants.venue, venue), inArray(variants.product, ids))),
  );
}
