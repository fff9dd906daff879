import { and, asc, eq, gt, gte, lt, or, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type * as z from 'zod';
import type {
  catalogueAnswer,
  SaleAnswer,
  salesPage,
  tableAnswer,
  tablesPage,
  tabsPage,
  transferAnswer,
} from '../../src-shared/contract/rest-shapes.ts';
import {
  byPosition,
  modifierGroupViews,
  productViews,
  roomView,
  type Shown,
  shownRecord,
  tableView,
  tabView,
} from '../../src-shared/contract/row-views.ts';
import type { RoomView, TabView } from '../../src-shared/contract/views.ts';
import type { RecordKind } from '../../src-shared/domain/record.ts';
import type { Row } from '../store/bulk-rows.ts';
import type { CentralDb } from '../store/database.ts';
import { RECORD_TABLES } from '../store/record-tables.ts';
import * as schema from '../store/schema.ts';

type TableAnswer = z.infer<typeof tableAnswer>;
type TransferAnswer = z.infer<typeof transferAnswer>;
type HeldItems = TransferAnswer['from'];

interface Page {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** What central answers to who reads: rows of one venue, as terminals show them. */

export async function readTable(db: CentralDb, venue: string, id: string): Promise<TableAnswer | null> {
  const { tables } = schema;
  const [row] = await db
    .select()
    .from(tables)
    .where(and(eq(tables.venue, venue), eq(tables.id, id)));
  return tableOf(row);
}

export async function readTab(db: CentralDb, venue: string, id: string): Promise<TabView | null> {
  const { tabs } = schema;
  const [row] = await db
    .select()
    .from(tabs)
    .where(and(eq(tabs.venue, venue), eq(tabs.id, id)));
  return tabView(row);
}

export async function readRoom(db: CentralDb, venue: string, id: string): Promise<RoomView | null> {
  const { rooms } = schema;
  const [row] = await db
    .select()
    .from(rooms)
    .where(and(eq(rooms.venue, venue), eq(rooms.id, id)));
  return roomView(row);
}

/** What a table or a tab holds after a transfer. A tab that was emptied by it may be closed. */
export async function readHeld(
  db: CentralDb,
  venue: string,
  { kind, id }: Pick<HeldItems, 'kind' | 'id'>,
): Promise<HeldItems> {
  const table = kind === 'table' ? schema.tables : schema.tabs;
  const [row] = await db
    .select({ items: table.items })
    .from(table)
    .where(and(eq(table.venue, venue), eq(table.id, id)));
  return { kind, id, items: row?.items ? [...row.items] : null };
}

export async function listTables(
  db: CentralDb,
  venue: string,
  { room, limit, cursor }: Page & { readonly room?: string | undefined },
): Promise<z.infer<typeof tablesPage>> {
  const { tables } = schema;
  const rows = await db
    .select()
    .from(tables)
    .where(
      and(
        eq(tables.venue, venue),
        sql`${tables.removed} IS NOT TRUE`,
        room === undefined ? undefined : eq(tables.room, room),
        cursor === undefined ? undefined : gt(tables.id, cursor),
      ),
    )
    .orderBy(asc(tables.id))
    .limit(limit);
  return { tables: rows.flatMap((row) => tableOf(row) ?? []), next: nextOf(rows, limit) };
}

export async function listTabs(
  db: CentralDb,
  venue: string,
  { limit, cursor }: Page,
): Promise<z.infer<typeof tabsPage>> {
  const { tabs } = schema;
  const rows = await db
    .select()
    .from(tabs)
    .where(
      and(eq(tabs.venue, venue), sql`${tabs.open}`, cursor === undefined ? undefined : gt(tabs.id, cursor)),
    )
    .orderBy(asc(tabs.id))
    .limit(limit);
  return { tabs: rows.flatMap((row) => tabView(row) ?? []), next: nextOf(rows, limit) };
}

export async function listRooms(db: CentralDb, venue: string): Promise<{ rooms: RoomView[] }> {
  const rows = await db.select().from(schema.rooms).where(eq(schema.rooms.venue, venue));
  return { rooms: rows.flatMap((row) => roomView(row) ?? []).sort(byPosition) };
}

export async function readCatalogue(db: CentralDb, venue: string): Promise<z.infer<typeof catalogueAnswer>> {
  const read = async <Kind extends RecordKind>(kind: Kind): Promise<readonly Shown<Kind>[]> => {
    const table: PgTable = RECORD_TABLES[kind];
    const rows: readonly Row[] = await db.select().from(table).where(eq(RECORD_TABLES[kind].venue, venue));
    return rows.flatMap(
      (row) => shownRecord(kind, row as Row & Pick<typeof schema.rooms.$inferSelect, 'stamps'>) ?? [],
    );
  };
  return {
    products: productViews(await read('product'), await read('variant')),
    modifierGroups: modifierGroupViews(await read('modifierGroup'), await read('modifier')),
  };
}

export async function listSales(
  db: CentralDb,
  venue: string,
  query: Page & { readonly from?: number | undefined; readonly to?: number | undefined },
): Promise<z.infer<typeof salesPage>> {
  const { sales } = schema;
  const { from, to, limit, cursor } = query;
  const rows = await db
    .select()
    .from(sales)
    .where(
      and(
        eq(sales.venue, venue),
        from === undefined ? undefined : gte(sales.at, from),
        to === undefined ? undefined : lt(sales.at, to),
        cursor === undefined ? undefined : afterSale(cursor),
      ),
    )
    .orderBy(asc(sales.at), asc(sales.id))
    .limit(limit);
  const last = rows.at(-1);
  return {
    sales: rows.map(saleOf),
    next: last === undefined || rows.length < limit ? null : `${last.at}_${last.id}`,
  };
}

function afterSale(cursor: string) {
  const { sales } = schema;
  const [at = '', id = ''] = cursor.split('_');
  return or(gt(sales.at, Number(at)), and(eq(sales.at, Number(at)), gt(sales.id, id)));
}

function saleOf(row: typeof schema.sales.$inferSelect): SaleAnswer {
  const { id, journal, at, operator, holderKind: kind, holderId, receiptNumber, totalMinor } = row;
  const { formerReceipt } = row;
  const holder = { kind, id: holderId };
  return {
    id,
    journal,
    at,
    operator,
    holder,
    receiptNumber,
    ...(formerReceipt === null ? {} : { formerReceipt }),
    lines: row.lines,
    totalMinor,
    taxes: row.taxes,
    payments: [...row.payments],
  };
}

function tableOf(row: typeof schema.tables.$inferSelect | undefined): TableAnswer | null {
  const view = tableView(row);
  if (view === null) return null;
  const { seatedAt: _, ...answer } = view;
  return answer;
}

function nextOf(rows: readonly { readonly id: string }[], limit: number): string | null {
  return rows.length < limit ? null : (rows.at(-1)?.id ?? null);
}
