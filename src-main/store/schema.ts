import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { HolderKind } from '../../src-shared/domain/holder.ts';
import type { TableStatus } from '../../src-shared/domain/holder-status.ts';
import type { Item, LineOrigin } from '../../src-shared/domain/line.ts';
import type { RecordFields } from '../../src-shared/domain/record.ts';
import type { Refund } from '../../src-shared/domain/refund.ts';
import type { Payment, Sale } from '../../src-shared/domain/sale.ts';

/**
 * The terminal's SQLite schema. `operations` and `journals` are the truth; everything else but `installation` is a projection
 * of them that can be rebuilt.
 *
 * The columns of a record are nullable because operations may arrive in any order: a row is there as soon as anything speaks
 * of the record, and is shown once all of its required fields are. `stamps` holds the stamp of the last writer of each field.
 */

/**
 * Whose order an operation speaks of, in SQL: the id of a table, a tab or a counter, also where a newer version wrote the operation.
 * Null for what is about no order. Without commas, since drizzle-kit puts commas between the columns of an index.
 */
export const OF_HOLDER = `CASE WHEN type = 'table.set' OR type = 'tab.set' THEN body ->> '$.id' WHEN type = 'lines.moved' THEN body ->> '$.from.id' WHEN type = 'sale.settled' THEN body ->> '$.sale.holder.id' ELSE body ->> '$.holder.id' END`;
/** Where a move goes. */
export const TO_HOLDER = `body ->> '$.to.id'`;
/** What an operation takes back, in its own journal. */
export const UNDOES = `body ->> '$.undoes'`;

/** Every operation, own and others', as it was sealed. */
export const operations = sqliteTable(
  'operations',
  {
    journal: text('journal')
      .notNull()
      .references(() => journals.journal),
    seq: integer('seq').notNull(),
    stamp: text('stamp').notNull(),
    terminal: text('terminal').notNull(),
    operator: text('operator'),
    at: integer('at').notNull(),
    type: text('type').notNull(),
    v: integer('v').notNull(),
    /** JSON. What was hashed is its canonical form. */
    body: text('body').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
    /** False for what this version does not understand: kept until an update does. */
    understood: integer('understood', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.journal, table.seq] }),
    index('operations_not_understood').on(table.journal, table.seq).where(sql`understood = 0`),
    index('operations_of_holder').on(sql.raw(OF_HOLDER), table.stamp),
    index('operations_to_holder').on(sql.raw(TO_HOLDER), table.stamp).where(sql`type = 'lines.moved'`),
    index('operations_taking_back')
      .on(table.journal, sql.raw(UNDOES))
      .where(sql.raw(`${UNDOES} IS NOT NULL`)),
  ],
);

/** The vector: for each journal, how far this terminal has it. */
export const journals = sqliteTable('journals', {
  journal: text('journal').primaryKey(),
  seq: integer('seq').notNull(),
  hash: text('hash').notNull(),
  /** The stamp of the last operation; null before the first. */
  stamp: text('stamp'),
  /** The greatest receipt number of the journal's sales and refunds. */
  receipts: integer('receipts').notNull(),
});

/**
 * What a terminal that started from a snapshot does not have of a journal yet: the operations after `filled`, up to and with
 * `base`, the end of the journal in the snapshot. They arrive behind, in order.
 */
export const history = sqliteTable('history', {
  journal: text('journal')
    .primaryKey()
    .references(() => journals.journal),
  filled: integer('filled').notNull(),
  filledHash: text('filled_hash').notNull(),
  base: integer('base').notNull(),
  baseHash: text('base_hash').notNull(),
});

/** The lines that came with a snapshot: all that the operations up to its ends did to them is in them already. */
export const snapshotLines = sqliteTable('snapshot_lines', { id: text('id').primaryKey() });

/**
 * The lines and tabs of which the history behind a snapshot has told the beginning and not yet the end. The snapshot says that
 * they are closed, and so they are kept out of sight until the history says so, too, or is complete.
 */
export const unfinished = sqliteTable(
  'unfinished',
  { kind: text('kind', { enum: ['line', 'tab'] }).notNull(), id: text('id').notNull() },
  (table) => [primaryKey({ columns: [table.kind, table.id] })],
);

/** This installation: its own ids and its settings, which no other terminal shares. */
export const installation = sqliteTable('installation', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
});

const stamps = () => text('stamps', { mode: 'json' }).$type<Record<string, string>>().notNull();
const removed = () => integer('removed', { mode: 'boolean' });
const items = () => text('items', { mode: 'json' }).$type<readonly Item[]>();

export const rooms = sqliteTable('rooms', {
  id: text('id').primaryKey(),
  name: text('name'),
  position: integer('position'),
  width: integer('width'),
  height: integer('height'),
  scenery: text('scenery', { mode: 'json' }).$type<RecordFields<'room'>['scenery']>(),
  removed: removed(),
  stamps: stamps(),
});

export const tables = sqliteTable('tables', {
  id: text('id').primaryKey(),
  room: text('room').references(() => rooms.id),
  name: text('name'),
  x: integer('x'),
  y: integer('y'),
  width: integer('width'),
  height: integer('height'),
  rotation: integer('rotation'),
  shape: text('shape').$type<RecordFields<'table'>['shape']>(),
  seats: integer('seats'),
  /** As last set by hand; the status shown is derived from it and the open lines. */
  status: text('status').$type<TableStatus>(),
  statusAt: integer('status_at'),
  reservedFor: integer('reserved_for'),
  released: integer('released'),
  removed: removed(),
  stamps: stamps(),
  /** The open lines, made from `lines`; null for a table that holds none. */
  items: items(),
});

export const tabs = sqliteTable(
  'tabs',
  {
    id: text('id').primaryKey(),
    name: text('name'),
    table: text('table_id').references(() => tables.id),
    openedAt: integer('opened_at'),
    closed: integer('closed', { mode: 'boolean' }),
    released: integer('released'),
    stamps: stamps(),
    /** Derived: whether the tab is open, so that the floor need not read the closed ones of years. */
    open: integer('open', { mode: 'boolean' }).notNull().default(false),
    items: items(),
  },
  (table) => [index('tabs_open').on(table.id).where(sql`open = 1`)],
);

/** The counter order of each terminal; the id is that of the terminal. */
export const counters = sqliteTable('counters', { id: text('id').primaryKey(), items: items() });

export const categories = sqliteTable('categories', {
  id: text('id').primaryKey(),
  name: text('name'),
  position: integer('position'),
  icon: text('icon').$type<RecordFields<'category'>['icon']>(),
  removed: removed(),
  stamps: stamps(),
});

export const taxRates = sqliteTable('tax_rates', {
  id: text('id').primaryKey(),
  name: text('name'),
  basisPoints: integer('basis_points'),
  removed: removed(),
  stamps: stamps(),
});

export const products = sqliteTable('products', {
  id: text('id').primaryKey(),
  category: text('category').references(() => categories.id),
  taxRate: text('tax_rate').references(() => taxRates.id),
  name: text('name'),
  priceMinor: integer('price_minor'),
  position: integer('position'),
  barcode: text('barcode'),
  favourite: integer('favourite', { mode: 'boolean' }),
  soldOut: integer('sold_out', { mode: 'boolean' }),
  modifierGroups: text('modifier_groups', { mode: 'json' }).$type<readonly string[]>(),
  removed: removed(),
  stamps: stamps(),
});

export const variants = sqliteTable(
  'variants',
  {
    id: text('id').primaryKey(),
    product: text('product').references(() => products.id),
    name: text('name'),
    priceMinor: integer('price_minor'),
    position: integer('position'),
    removed: removed(),
    stamps: stamps(),
  },
  (table) => [index('variants_of_product').on(table.product)],
);

export const modifierGroups = sqliteTable('modifier_groups', {
  id: text('id').primaryKey(),
  name: text('name'),
  minimum: integer('minimum'),
  maximum: integer('maximum'),
  removed: removed(),
  stamps: stamps(),
});

export const modifiers = sqliteTable('modifiers', {
  id: text('id').primaryKey(),
  group: text('group_id').references(() => modifierGroups.id),
  name: text('name'),
  priceMinor: integer('price_minor'),
  position: integer('position'),
  removed: removed(),
  stamps: stamps(),
});

export const staff = sqliteTable('staff', {
  id: text('id').primaryKey(),
  name: text('name'),
  role: text('role').$type<RecordFields<'staff'>['role']>(),
  pin: text('pin', { mode: 'json' }).$type<RecordFields<'staff'>['pin']>(),
  removed: removed(),
  stamps: stamps(),
});

/** One row. */
export const settings = sqliteTable('settings', {
  id: text('id').primaryKey(),
  venueName: text('venue_name'),
  currency: text('currency'),
  locale: text('locale'),
  pricesIncludeTax: integer('prices_include_tax', { mode: 'boolean' }),
  lateAfterMinutes: integer('late_after_minutes'),
  stamps: stamps(),
});

/**
 * What is known of every line, open or not, so that an operation which arrives late is applied in O(1). `items` of the holders
 * are made from the open ones.
 */
export const lines = sqliteTable(
  'lines',
  {
    id: text('id').primaryKey(),
    holderKind: text('holder_kind').$type<HolderKind>(),
    holderId: text('holder_id'),
    holderStamp: text('holder_stamp'),
    origin: text('origin', { mode: 'json' }).$type<LineOrigin>(),
    originStamp: text('origin_stamp'),
    note: text('note'),
    noteStamp: text('note_stamp'),
    seat: integer('seat'),
    seatStamp: text('seat_stamp'),
    adjusted: integer('adjusted').notNull(),
    corrected: integer('corrected'),
    correctedStamp: text('corrected_stamp'),
    settled: integer('settled').notNull(),
    /** Derived: how many are open; negative after a conflict. */
    remaining: integer('remaining').notNull(),
  },
  (table) => [
    index('lines_open').on(table.holderKind, table.holderId).where(sql`remaining > 0`),
    index('lines_overdrawn').on(table.id).where(sql`remaining < 0`),
  ],
);

export const sales = sqliteTable(
  'sales',
  {
    id: text('id').primaryKey(),
    journal: text('journal').notNull(),
    receiptNumber: integer('receipt_number').notNull(),
    formerReceipt: text('former_receipt', { mode: 'json' }).$type<NonNullable<Sale['formerReceipt']>>(),
    stamp: text('stamp').notNull(),
    at: integer('at').notNull(),
    operator: text('operator'),
    holderKind: text('holder_kind').$type<HolderKind>().notNull(),
    holderId: text('holder_id').notNull(),
    totalMinor: integer('total_minor').notNull(),
    lines: text('lines', { mode: 'json' }).$type<Sale['lines']>().notNull(),
    taxes: text('taxes', { mode: 'json' }).$type<Sale['taxes']>().notNull(),
  },
  (table) => [
    index('sales_receipt').on(table.journal, table.receiptNumber),
    index('sales_by_time').on(table.at, table.id),
  ],
);

export const payments = sqliteTable(
  'payments',
  {
    sale: text('sale')
      .notNull()
      .references(() => sales.id),
    id: text('id').notNull(),
    method: text('method').$type<Payment['method']>().notNull(),
    amountMinor: integer('amount_minor').notNull(),
    tenderedMinor: integer('tendered_minor').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sale, table.id] })],
);

/** Money given back for lines of a sale. */
export const refunds = sqliteTable(
  'refunds',
  {
    id: text('id').primaryKey(),
    /** The sale may come later than what gives its money back. */
    sale: text('sale').notNull(),
    journal: text('journal').notNull(),
    receiptNumber: integer('receipt_number').notNull(),
    formerReceipt: text('former_receipt', { mode: 'json' }).$type<NonNullable<Refund['formerReceipt']>>(),
    stamp: text('stamp').notNull(),
    at: integer('at').notNull(),
    operator: text('operator'),
    totalMinor: integer('total_minor').notNull(),
    lines: text('lines', { mode: 'json' }).$type<Refund['lines']>().notNull(),
    taxes: text('taxes', { mode: 'json' }).$type<Refund['taxes']>().notNull(),
    method: text('method').$type<Refund['method']>().notNull(),
    reason: text('reason').notNull(),
  },
  (table) => [index('refunds_of_sale').on(table.sale), index('refunds_by_time').on(table.at, table.id)],
);

/** How tabs were linked from one table to another, so that a link which was made without seeing another one shows. */
export const tabLinks = sqliteTable(
  'tab_links',
  {
    tab: text('tab').notNull(),
    stamp: text('stamp').notNull(),
    table: text('table_id'),
    was: text('was'),
  },
  (table) => [primaryKey({ columns: [table.tab, table.stamp] })],
);
