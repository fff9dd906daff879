import { sql } from 'drizzle-orm';
import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { HolderKind } from '../../src-shared/domain/holder.ts';
import type { TableStatus } from '../../src-shared/domain/holder-status.ts';
import type { Item, LineOrigin } from '../../src-shared/domain/line.ts';
import type { RecordFields } from '../../src-shared/domain/record.ts';
import type { Refund } from '../../src-shared/domain/refund.ts';
import type { Payment, Sale } from '../../src-shared/domain/sale.ts';

/**
 * Central's PostgreSQL schema: the same operations and projections as a terminal keeps, for many venues. Every key begins with
 * the venue, so that venues can be spread over partitions or the nodes of a distributed PostgreSQL, and no row of one venue
 * refers to a row of another.
 */

const venue = () => uuid('venue').notNull();
const id = () => uuid('id').notNull();
const stamps = () => jsonb('stamps').$type<Record<string, string>>().notNull();
const items = () => jsonb('items').$type<readonly Item[]>();
const removed = () => boolean('removed');
const wallMs = (name: string) => bigint(name, { mode: 'number' });

export const venues = pgTable('venues', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  /** The journal in which central itself writes; null until it first does. */
  journal: uuid('journal'),
});

/** Every operation of a venue, as it was sealed. */
export const operations = pgTable(
  'operations',
  {
    venue: venue(),
    journal: uuid('journal').notNull(),
    seq: integer('seq').notNull(),
    stamp: text('stamp').notNull(),
    terminal: uuid('terminal').notNull(),
    operator: uuid('operator'),
    at: wallMs('at').notNull(),
    type: text('type').notNull(),
    v: integer('v').notNull(),
    /** JSON, as text: jsonb would not keep all that JSON can say. What was hashed is its canonical form. */
    body: text('body').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
    understood: boolean('understood').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.venue, table.journal, table.seq] }),
    index('operations_not_understood').on(table.venue).where(sql`NOT understood`),
  ],
);

/** The vector of a venue. */
export const journals = pgTable(
  'journals',
  {
    venue: venue(),
    journal: uuid('journal').notNull(),
    seq: integer('seq').notNull(),
    hash: text('hash').notNull(),
    stamp: text('stamp'),
    receipts: integer('receipts').notNull(),
  },
  (table) => [primaryKey({ columns: [table.venue, table.journal] })],
);

/** Writes over REST that were done under a key of the caller's, so that a call that is repeated does nothing twice. */
export const restCalls = pgTable(
  'rest_calls',
  {
    venue: venue(),
    key: text('key').notNull(),
    /** Method and path. */
    call: text('call').notNull(),
    /** The id for what it created. */
    created: uuid('created').notNull(),
    at: wallMs('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.venue, table.key] }),
    index('rest_calls_time').on(table.venue, table.at),
  ],
);

export const rooms = pgTable(
  'rooms',
  {
    venue: venue(),
    id: id(),
    name: text('name'),
    position: integer('position'),
    width: integer('width'),
    height: integer('height'),
    scenery: jsonb('scenery').$type<RecordFields<'room'>['scenery']>(),
    removed: removed(),
    stamps: stamps(),
  },
  (table) => [primaryKey({ columns: [table.venue, table.id] })],
);

export const tables = pgTable(
  'tables',
  {
    venue: venue(),
    id: id(),
    room: uuid('room'),
    name: text('name'),
    x: integer('x'),
    y: integer('y'),
    width: integer('width'),
    height: integer('height'),
    rotation: integer('rotation'),
    shape: text('shape').$type<RecordFields<'table'>['shape']>(),
    seats: integer('seats'),
    status: text('status').$type<TableStatus>(),
    statusAt: wallMs('status_at'),
    reservedFor: wallMs('reserved_for'),
    released: wallMs('released'),
    removed: removed(),
    stamps: stamps(),
    /** The open lines, made from `lines`; null for a table that holds none. */
    items: items(),
  },
  (table) => [primaryKey({ columns: [table.venue, table.id] })],
);

export const tabs = pgTable(
  'tabs',
  {
    venue: venue(),
    id: id(),
    name: text('name'),
    table: uuid('table_id'),
    openedAt: wallMs('opened_at'),
    closed: boolean('closed'),
    released: wallMs('released'),
    stamps: stamps(),
    open: boolean('open').notNull().default(false),
    items: items(),
  },
  (table) => [
    primaryKey({ columns: [table.venue, table.id] }),
    index('tabs_open').on(table.venue).where(sql`open`),
  ],
);

export const counters = pgTable('counters', { venue: venue(), id: id(), items: items() }, (table) => [
  primaryKey({ columns: [table.venue, table.id] }),
]);

export const categories = pgTable(
  'categories',
  {
    venue: venue(),
    id: id(),
    name: text('name'),
    position: integer('position'),
    icon: text('icon').$type<RecordFields<'category'>['icon']>(),
    removed: removed(),
    stamps: stamps(),
  },
  (table) => [primaryKey({ columns: [table.venue, table.id] })],
);

export const taxRates = pgTable(
  'tax_rates',
  {
    venue: venue(),
    id: id(),
    name: text('name'),
    basisPoints: integer('basis_points'),
    removed: removed(),
    stamps: stamps(),
  },
  (table) => [primaryKey({ columns: [table.venue, table.id] })],
);

export const products = pgTable(
  'products',
  {
    venue: venue(),
    id: id(),
    category: uuid('category'),
    taxRate: uuid('tax_rate'),
    name: text('name'),
    priceMinor: bigint('price_minor', { mode: 'number' }),
    position: integer('position'),
    barcode: text('barcode'),
    favourite: boolean('favourite'),
    soldOut: boolean('sold_out'),
    modifierGroups: jsonb('modifier_groups').$type<readonly string[]>(),
    removed: removed(),
    stamps: stamps(),
  },
  (table) => [primaryKey({ columns: [table.venue, table.id] })],
);

export const variants = pgTable(
  'variants',
  {
    venue: venue(),
    id: id(),
    product: uuid('product'),
    name: text('name'),
    priceMinor: bigint('price_minor', { mode: 'number' }),
    position: integer('position'),
    removed: removed(),
    stamps: stamps(),
  },
  (table) => [primaryKey({ columns: [table.venue, table.id] })],
);

export const modifierGroups = pgTable(
  'modifier_groups',
  {
    venue: venue(),
    id: id(),
    name: text('name'),
    minimum: integer('minimum'),
    maximum: integer('maximum'),
    removed: removed(),
    stamps: stamps(),
  },
  (table) => [primaryKey({ columns: [table.venue, table.id] })],
);

export const modifiers = pgTable(
  'modifiers',
  {
    venue: venue(),
    id: id(),
    group: uuid('group_id'),
    name: text('name'),
    priceMinor: bigint('price_minor', { mode: 'number' }),
    position: integer('position'),
    removed: removed(),
    stamps: stamps(),
  },
  (table) => [primaryKey({ columns: [table.venue, table.id] })],
);

export const staff = pgTable(
  'staff',
  {
    venue: venue(),
    id: id(),
    name: text('name'),
    role: text('role').$type<RecordFields<'staff'>['role']>(),
    pin: jsonb('pin').$type<RecordFields<'staff'>['pin']>(),
    removed: removed(),
    stamps: stamps(),
  },
  (table) => [primaryKey({ columns: [table.venue, table.id] })],
);

export const settings = pgTable(
  'settings',
  {
    venue: venue(),
    id: id(),
    venueName: text('venue_name'),
    currency: text('currency'),
    locale: text('locale'),
    pricesIncludeTax: boolean('prices_include_tax'),
    lateAfterMinutes: integer('late_after_minutes'),
    stamps: stamps(),
  },
  (table) => [primaryKey({ columns: [table.venue, table.id] })],
);

/** What is known of every line; see the terminal's schema. */
export const lines = pgTable(
  'lines',
  {
    venue: venue(),
    id: id(),
    holderKind: text('holder_kind').$type<HolderKind>(),
    holderId: uuid('holder_id'),
    holderStamp: text('holder_stamp'),
    origin: jsonb('origin').$type<LineOrigin>(),
    originStamp: text('origin_stamp'),
    note: text('note'),
    noteStamp: text('note_stamp'),
    seat: integer('seat'),
    seatStamp: text('seat_stamp'),
    adjusted: integer('adjusted').notNull(),
    corrected: integer('corrected'),
    correctedStamp: text('corrected_stamp'),
    settled: integer('settled').notNull(),
    remaining: integer('remaining').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.venue, table.id] }),
    index('lines_open').on(table.venue, table.holderKind, table.holderId).where(sql`remaining > 0`),
    index('lines_overdrawn').on(table.venue).where(sql`remaining < 0`),
  ],
);

export const sales = pgTable(
  'sales',
  {
    venue: venue(),
    id: id(),
    journal: uuid('journal').notNull(),
    receiptNumber: integer('receipt_number').notNull(),
    formerReceipt: jsonb('former_receipt').$type<NonNullable<Sale['formerReceipt']>>(),
    stamp: text('stamp').notNull(),
    at: wallMs('at').notNull(),
    operator: uuid('operator'),
    holderKind: text('holder_kind').$type<HolderKind>().notNull(),
    holderId: uuid('holder_id').notNull(),
    totalMinor: bigint('total_minor', { mode: 'number' }).notNull(),
    lines: jsonb('lines').$type<Sale['lines']>().notNull(),
    taxes: jsonb('taxes').$type<Sale['taxes']>().notNull(),
    payments: jsonb('payments').$type<readonly Payment[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.venue, table.id] }),
    index('sales_receipt').on(table.venue, table.journal, table.receiptNumber),
    index('sales_time').on(table.venue, table.at, table.id),
  ],
);

/** Money given back for lines of a sale. */
export const refunds = pgTable(
  'refunds',
  {
    venue: venue(),
    id: id(),
    sale: uuid('sale').notNull(),
    journal: uuid('journal').notNull(),
    receiptNumber: integer('receipt_number').notNull(),
    formerReceipt: jsonb('former_receipt').$type<NonNullable<Refund['formerReceipt']>>(),
    stamp: text('stamp').notNull(),
    at: wallMs('at').notNull(),
    operator: uuid('operator'),
    totalMinor: bigint('total_minor', { mode: 'number' }).notNull(),
    lines: jsonb('lines').$type<Refund['lines']>().notNull(),
    taxes: jsonb('taxes').$type<Refund['taxes']>().notNull(),
    method: text('method').$type<Refund['method']>().notNull(),
    reason: text('reason').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.venue, table.id] }),
    index('refunds_of_sale').on(table.venue, table.sale),
  ],
);

/** How tabs were linked from one table to another; see the terminal's schema. */
export const tabLinks = pgTable(
  'tab_links',
  {
    venue: venue(),
    tab: uuid('tab').notNull(),
    stamp: text('stamp').notNull(),
    table: uuid('table_id'),
    was: uuid('was'),
  },
  (table) => [primaryKey({ columns: [table.venue, table.tab, table.stamp] })],
);
