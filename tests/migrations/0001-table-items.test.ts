import type SqliteDatabase from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src-main/store/database.ts';
import { createStore } from '../../src-main/store/store.ts';
import { readVenue } from '../../src-main/store/view-rows.ts';
import { sampleFields, sampleId, sampleOrigin, sampleStamp } from '../domain/samples.ts';
import { migrationsFolder, newDataFile } from '../store/opened-store.ts';
import { tableContents } from '../store/table-contents.ts';
import { migrationsUntil } from './migrations-until.ts';

const ROOM = sampleId(0xe0);
const STAMP = sampleStamp(1_700_000_000_000);

/** Names as people and machines write them. */
const ODD_NAMES = [
  '1',
  "Joe's corner",
  '"quoted"',
  'Fenêtre · 窓際 · 🍷🍺',
  'e\u0301 is not \u00e9',
  '\u202eright to left',
  'zero\u0000byte',
  "'; DROP TABLE tables; --",
  '   ',
  '',
  'x'.repeat(5000),
];

interface Column {
  readonly name: string;
  readonly type: string;
}

describe('the migration that gives tables their items', () => {
  it('keeps every row of every table as it was, and leaves items empty on each table', () => {
    const file = newDataFile();
    const old = openDatabase({ file, migrationsFolder: migrationsUntil('0000_before_items') }).sqlite;
    expect(columnsOf(old, 'tables').map(({ name }) => name)).not.toContain('items');
    fillAsBefore(old);
    const before = tableContents(old, isOfVenue);
    expect(before['tables']).toHaveLength(ODD_NAMES.length + 2);
    old.close();

    const { sqlite } = openDatabase({ file, migrationsFolder: migrationsUntil('0001_table_items') });
    expect(sqlite.prepare('SELECT items FROM tables').pluck().all()).toEqual(
      Array(ODD_NAMES.length + 2).fill(null),
    );
    sqlite.exec('ALTER TABLE tables DROP COLUMN items');
    expect(tableContents(sqlite, isOfVenue)).toEqual(before);
    sqlite.close();
  });

  it('adds one nullable text column to tables and changes nothing else of the schema', () => {
    const old = openDatabase({ file: ':memory:', migrationsFolder: migrationsUntil('0000_before_items') });
    const now = openDatabase({ file: ':memory:', migrationsFolder: migrationsUntil('0001_table_items') });
    const names = Object.keys(tableContents(now.sqlite, isOfVenue));
    expect(Object.keys(tableContents(old.sqlite, isOfVenue))).toEqual(names);
    for (const name of names) {
      const added = name === 'tables' ? [{ name: 'items', type: 'TEXT', notnull: 0, dflt_value: null }] : [];
      expect(columnsOf(now.sqlite, name)).toMatchObject([...columnsOf(old.sqlite, name), ...added]);
    }
    old.sqlite.close();
    now.sqlite.close();
  });

  it('leaves a venue that shows the same tables and tabs and takes orders on both', () => {
    const file = newDataFile();
    const old = openDatabase({ file, migrationsFolder: migrationsUntil('0000_before_items') }).sqlite;
    fillAsBefore(old);
    old.close();

    const store = createStore(openDatabase({ file, migrationsFolder }));
    const terminal = sampleId(1);
    const venue = readVenue(store.db, terminal);
    expect(venue.tables.map(({ name }) => name)).toEqual(ODD_NAMES);
    expect(venue.tables.every(({ items }) => items === null)).toBe(true);
    expect(venue.tabs.map(({ name, items }) => [name, items?.length])).toEqual([['Tab 1', 1]]);

    const [table] = venue.tables;
    const holder = { kind: 'table', id: table?.id ?? '' } as const;
    const line = sampleId(0xaa);
    store.change(({ write }) =>
      write({ terminal, journal: sampleId(2), operator: null, nowMs: 1 }, [
        { type: 'line.added', body: { line, holder, origin: sampleOrigin(), note: null, seat: null } },
      ]),
    );
    expect(readVenue(store.db, terminal).tables[0]?.items).toMatchObject([{ id: line, quantity: 1 }]);
    store.close();
  });
});

/** The tables of the app, without Drizzle's own. */
function isOfVenue(table: string): boolean {
  return !table.startsWith('__') && !table.startsWith('sqlite_');
}

function columnsOf(sqlite: SqliteDatabase.Database, table: string): readonly Column[] {
  return sqlite.pragma(`table_info("${table}")`) as readonly Column[];
}

/** Rows in the shapes of 0000, written without the code of today, which knows a later schema. */
function fillAsBefore(sqlite: SqliteDatabase.Database): void {
  const insert = (table: string, row: Readonly<Record<string, unknown>>) => {
    const names = Object.keys(row);
    const marks = names.map((name) => `@${name}`);
    sqlite.prepare(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${marks.join(', ')})`).run(row);
  };
  const stamps = (fields: object) =>
    JSON.stringify(Object.fromEntries(Object.keys(fields).map((field) => [field, STAMP])));

  const room = { name: 'Saal № 1', position: 0, width: 900, height: 700, scenery: '[]', removed: 0 };
  insert('rooms', { id: ROOM, ...room, stamps: stamps(room) });
  // Known by a reference alone so far.
  insert('rooms', { id: sampleId(0xe9), stamps: '{}' });
  ODD_NAMES.forEach((name, index) => {
    const { released: _, ...fields } = { ...sampleFields.table(index), name, removed: 0, status: 'occupied' };
    const { statusAt: _at, reservedFor: _for, ...columns } = fields;
    insert('tables', {
      ...columns,
      id: sampleId(0x100 + index),
      room: ROOM,
      status_at: index % 2 === 0 ? null : 1_700_000_000_000 + index,
      reserved_for: null,
      released: index % 3 === 0 ? -1 : null,
      stamps: stamps(fields),
    });
  });
  insert('tables', {
    id: sampleId(0x200),
    name: 'Gone',
    room: ROOM,
    removed: 1,
    stamps: `{"name":"${STAMP}"}`,
  });
  insert('tables', { id: sampleId(0x201), stamps: '{}' });

  const tab = { name: 'Tab 1', table_id: sampleId(0x100), opened_at: 1, closed: 0 };
  const item = { ...sampleOrigin().item, id: sampleId(0x300), note: 'sans glaçons', seat: null };
  const items = JSON.stringify([{ ...item, quantity: 2, at: 1, operator: null, arrived: STAMP }]);
  const tabStamps = stamps({ name: 1, table: 1, openedAt: 1, closed: 1 });
  insert('tabs', { id: sampleId(0x202), ...tab, stamps: tabStamps, open: 1, items });
  insert('tabs', { id: sampleId(0x203), name: 'Closed', stamps: '{}', open: 0, items: null });
  insert('counters', { id: sampleId(0x204), items: null });

  const line = {
    holder_kind: 'tab',
    holder_id: sampleId(0x202),
    holder_stamp: STAMP,
    origin: JSON.stringify(sampleOrigin({ quantity: 2 })),
    origin_stamp: STAMP,
    note: 'sans glaçons',
    note_stamp: STAMP,
    seat: null,
    seat_stamp: STAMP,
  };
  insert('lines', { id: sampleId(0x300), ...line, adjusted: 0, settled: 0, remaining: 2 });
  insert('lines', { id: sampleId(0x301), adjusted: -1, settled: 0, remaining: 0 });

  const journal = sampleId(0x400);
  insert('journals', { journal, seq: 1, hash: 'a'.repeat(64), stamp: STAMP, receipts: 1 });
  insert('operations', {
    journal,
    seq: 1,
    stamp: STAMP,
    terminal: sampleId(0x401),
    operator: null,
    at: 1,
    type: 'kitchen.fired',
    v: 7,
    body: '{"ticket":"№ 1"}',
    previous_hash: '0'.repeat(64),
    hash: 'a'.repeat(64),
    understood: 0,
  });
  insert('sales', {
    id: sampleId(0x500),
    journal,
    receipt_number: 1,
    stamp: STAMP,
    at: 1,
    operator: null,
    holder_kind: 'table',
    holder_id: sampleId(0x100),
    total_minor: 900,
    lines: '[]',
    taxes: '[]',
  });
  insert('payments', {
    sale: sampleId(0x500),
    id: sampleId(0x501),
    method: 'cash',
    amount_minor: 900,
    tendered_minor: 1000,
  });
  insert('installation', { key: 'name', value: '"Thekë"' });
}
