import type SqliteDatabase from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src-main/store/database.ts';
import { createStore } from '../../src-main/store/store.ts';
import { readVenue } from '../../src-main/store/view-rows.ts';
import { sampleId, sampleOrigin } from '../domain/samples.ts';
import { migrationsFolder, newDataFile } from '../store/opened-store.ts';
import { tableContents } from '../store/table-contents.ts';
import { migrationsUntil } from './migrations-until.ts';
import { fillAsBefore, ODD_NAMES } from './venue-before-items.ts';

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
