import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src-main/store/database.ts';
import { bringToSchema } from '../../src-main/store/migration/bring-to-schema.ts';
import { changedColumns, columnSums } from '../../src-main/store/migration/column-sums.ts';
import { newestMigration, readMigrations } from '../../src-main/store/migration/migrations.ts';
import { changeSchema } from '../../src-main/store/migration/schema-change.ts';
import { schemaAsOf, schemaDifferences, schemaOf } from '../../src-main/store/migration/schema-shape.ts';
import { openStore } from '../../src-main/store/open-store.ts';
import { restoreTakenBack } from '../../src-main/store/restore-taken-back.ts';
import * as schema from '../../src-main/store/schema.ts';
import { createStore, type Store } from '../../src-main/store/store.ts';
import { verifyStore } from '../../src-main/store/verify.ts';
import type { Operation } from '../../src-shared/domain/operation.ts';
import { arbitraryPlay, historyOf } from '../domain/arbitrary-operations.ts';
import { journalWriter } from '../domain/journal-writer.ts';
import { COUNTER, sampleFields, sampleId, sampleOrigin, TAB_B, TABLE_A } from '../domain/samples.ts';
import { deliver } from '../store/deliver.ts';
import { migrationsFolder, newDataFile, openedStore } from '../store/opened-store.ts';
import { fileHash, tableContents } from '../store/table-contents.ts';
import { changedMigrations, migrationsUntil, shippedMigration } from './migrations-until.ts';
import { fillAsBefore, fillManyTables } from './venue-before-items.ts';

const migrations = readMigrations(migrationsFolder);
const newest = newestMigration(migrationsFolder);
const earlier = migrations.slice(0, -1);
const first = shippedMigration('0000_before_items');

let file: string;
beforeEach(() => {
  file = newDataFile();
});

describe('each migration', () => {
  it('but the first has one that takes it back', () => {
    expect(migrations.filter(({ reverse }) => reverse === null).map(({ tag }) => tag)).toEqual([first.tag]);
  });

  it.each(earlier.map(({ tag }) => tag))('that came after %s is taken back to its very schema', (tag) => {
    const until = shippedMigration(tag);
    const { sqlite } = openDatabase({ file: ':memory:', migrationsFolder });
    changeSchema(sqlite, { migrationsFolder, until });
    expect(schemaDifferences(schemaOf(sqlite), schemaAsOf({ migrationsFolder, until }))).toEqual([]);
    // The version of then finds what it made, and goes on.
    changeSchema(sqlite, { migrationsFolder: migrationsUntil(tag), until });
    expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    changeSchema(sqlite, { migrationsFolder, until: newest });
    expect(schemaDifferences(schemaOf(sqlite), schemaAsOf({ migrationsFolder, until: newest }))).toEqual([]);
    sqlite.close();
  });
});

describe('a data file that goes back', () => {
  it.each([0, 11, 2000])(
    'keeps every value of its former columns, with %i tables more than a venue has',
    (tables) => {
      fillNew(file, tables);
      const before = sumsOf(file);
      const done = goBack(file);
      const after = sumsOf(file);
      expect([...after.keys()].filter((column) => !before.has(column))).toEqual([]);
      expect(changedColumns(after, before)).toEqual([]);
      expect(after.has('tables.items')).toBe(false);
      // The backup is the file as it was, for the version that goes.
      expect(changedColumns(before, sumsOf(done?.backup ?? ''))).toEqual([]);
      openDatabase({ file, migrationsFolder: migrationsUntil(first.tag) }).sqlite.close();
    },
  );

  it('is told the steps in their order, and none when it is there already', () => {
    fillNew(file, 1);
    const steps: string[] = [];
    const request = { location: { file, migrationsFolder }, now: new Date(), until: first };
    const told = { ...request, onStep: (step: string) => void steps.push(step) };
    expect(existsSync(bringToSchema(told)?.backup ?? '')).toBe(true);
    expect(steps).toEqual(['check', 'backup', 'rehearsal', 'change']);
    expect(bringToSchema(told)).toBeNull();
    expect(steps).toHaveLength(4);
  });

  it('is refused while older operations are still to come, since no journal could tell it all again', () => {
    fillNew(file, 3);
    execute(
      file,
      `INSERT INTO history SELECT journal, 0, '${'0'.repeat(64)}', seq, hash FROM journals LIMIT 1`,
    );
    const hash = fileHash(file);
    expect(() => goBack(file)).toThrow('older operations of the venue are still to come');
    expect(fileHash(file)).toBe(hash);
  });

  it('is refused when it would lose what follows from no journal', () => {
    fillNew(file, 3);
    execute(file, `INSERT INTO snapshot_lines VALUES ('line')`);
    const hash = fileHash(file);
    expect(() => goBack(file)).toThrow('no journal tells what snapshot_lines.id holds');
    expect(fileHash(file)).toBe(hash);
  });

  it.each([
    [
      'changes a value',
      'UPDATE tables SET x = 1;ALTER TABLE tables DROP COLUMN items',
      'would change tables.x',
    ],
    [
      'takes too much away',
      'ALTER TABLE tables DROP COLUMN items;ALTER TABLE tables DROP COLUMN y',
      'tables.y',
    ],
    ['takes a row away', 'ALTER TABLE tables DROP COLUMN items;DELETE FROM counters', 'counters.id'],
    ['leaves a column', 'SELECT 1', 'another schema: tables.items'],
    [
      'leaves an index out',
      'ALTER TABLE tables DROP COLUMN items;DROP INDEX lines_open',
      'another schema: lines_open',
    ],
    ['is no SQL', 'ALTER TABELS', 'syntax error'],
  ])('is refused by a reverse migration that %s, and stays as it was', (_what, statements, finding) => {
    fillNew(file, 60);
    const hash = fileHash(file);
    const folder = changedMigrations((journal) => journal);
    writeFileSync(join(folder, 'down', '0001_table_items.sql'), statements);
    expect(() => goBack(file, folder)).toThrow(
      expect.objectContaining({ because: 'not_migrated', message: expect.stringContaining(finding) }),
    );
    expect(fileHash(file)).toBe(hash);
    openDatabase({ file, migrationsFolder }).sqlite.close();
    expect(fileHash(file)).toBe(hash);
  });
});

describe('going up again', () => {
  it.each(earlier.map(({ tag }) => tag))('brings all of it back from the journals, after %s', (tag) => {
    fc.assert(
      fc.property(arbitraryPlay, fc.nat(), (play, seed) => {
        const store = openedStore();
        deliver(store, historyOf(play).operations, seed);
        const before = contentsOf(store);
        const again = upAgain(store, tag);
        expect(contentsOf(again)).toEqual(before);
        expect(verifyStore(again, { migrationsFolder }).faults).toEqual([]);
        store.close();
      }),
      { numRuns: 12 },
    );
  });

  it('gives effect to what arrived meanwhile and the former version did not understand', () => {
    fc.assert(
      fc.property(arbitraryPlay, fc.nat(), fc.nat(), (play, seed, cut) => {
        const { journals } = historyOf(play);
        const early = journals.map((journal) => journal.slice(0, cut % (journal.length + 1)));
        const store = openedStore();
        deliver(store, early.flat(), seed);
        const again = upAgain(store, first.tag, (sqlite) => {
          journals.forEach((journal, index) => {
            for (const operation of journal.slice(early[index]?.length)) keepUnread(sqlite, operation);
          });
        });
        const wanted = openedStore();
        wanted.append(journals.flat());
        expect(contentsOf(again)).toEqual(contentsOf(wanted));
        store.close();
        wanted.close();
      }),
      { numRuns: 30 },
    );
  });

  it('works out anew what is held where a late operation reached a line that had lost its correction', () => {
    const store = openedStore();
    const [early, late] = [journalWriter(1), journalWriter(2)];
    const [onTab, toCounter] = [sampleId(1), sampleId(2)];
    early.write({ type: 'tab.set', body: { id: TAB_B.id, fields: sampleFields.tab(1) } }, 0);
    for (const line of [onTab, toCounter]) {
      const origin = { ...sampleOrigin(), quantity: 4 };
      early.write({ type: 'line.added', body: { line, holder: TAB_B, origin, note: null, seat: null } }, 1);
    }
    const changes = [
      { line: onTab, total: 8, was: 0 },
      { line: toCounter, total: -4, was: 0 },
    ];
    early.write({ type: 'lines.corrected', body: { changes, reason: null } }, 2);
    late.write(
      {
        type: 'lines.adjusted',
        body: { holder: TAB_B, changes: [{ line: onTab, delta: 1 }], kind: 'quantity', reason: null },
      },
      3,
    );
    const move = { from: TAB_B, to: COUNTER, whole: [toCounter], parts: [], merging: false };
    late.write({ type: 'lines.moved', body: move }, 4);
    store.append(early.written);
    const again = upAgain(store, first.tag, (sqlite) => {
      for (const operation of late.written) keepUnread(sqlite, operation);
    });
    const wanted = openedStore();
    wanted.append([...early.written, ...late.written]);
    expect(contentsOf(again)).toEqual(contentsOf(wanted));
  });

  it('takes nothing newer back where a journal is broken', () => {
    const store = openedStore();
    const writer = journalWriter(1);
    const line = sampleId(1);
    writer.write(
      { type: 'line.added', body: { line, holder: TABLE_A, origin: sampleOrigin(), note: null, seat: null } },
      1,
    );
    writer.write(
      {
        type: 'line.annotated',
        body: { line, holder: TABLE_A, fields: { note: 'no ice' }, was: { note: null } },
      },
      2,
    );
    store.append(writer.written);
    const lines = () => tableContents(store.db.sqlite, (name) => name === 'lines');
    const before = lines();
    const again = upAgain(store, '0001_table_items', (sqlite) => {
      sqlite.exec(`UPDATE operations SET hash = 'x' WHERE seq = 2`);
    });
    expect(lines()).toEqual(before);
    expect(verifyStore(again, { migrationsFolder }).faults).toEqual([expect.stringContaining('is broken')]);
  });

  it('keeps the rows of which no journal tells, and does it once', () => {
    fillNew(file, 40);
    const before = sumsOf(file);
    goBack(file);
    openStore({ file, migrationsFolder }).close();
    expect(changedColumns(before, sumsOf(file))).toEqual([]);
    const store = openStore({ file, migrationsFolder });
    expect(restoreTakenBack(store, { migrationsFolder })).toEqual([]);
    store.close();
  });

  /** Takes the migrations of a store back, lets the former version work, and opens it again as today's does. */
  function upAgain(
    { db: { sqlite } }: Store,
    tag: string,
    meanwhile: (sqlite: SqliteDatabase.Database) => void = () => undefined,
  ): Store {
    changeSchema(sqlite, { migrationsFolder, until: shippedMigration(tag) });
    meanwhile(sqlite);
    changeSchema(sqlite, { migrationsFolder, until: newest });
    const again = createStore({ sqlite, orm: drizzle(sqlite, { schema }) });
    again.adoptUnderstood();
    restoreTakenBack(again, { migrationsFolder });
    return again;
  }
});

/** Writes an operation as a version does that knows nothing of its type. */
function keepUnread(sqlite: SqliteDatabase.Database, operation: Operation): void {
  const { journal, seq, hash, stamp } = operation;
  sqlite
    .prepare(
      `INSERT INTO journals VALUES (@journal, @seq, @hash, @stamp, 0)
       ON CONFLICT DO UPDATE SET seq = @seq, hash = @hash, stamp = max(coalesce(stamp, ''), @stamp)`,
    )
    .run({ journal, seq, hash, stamp });
  sqlite
    .prepare(
      `INSERT INTO operations VALUES
       (@journal, @seq, @stamp, @terminal, @operator, @at, @type, @v, @body, @previousHash, @hash, 0)`,
    )
    .run({ ...operation, body: JSON.stringify(operation.body) });
}

/** A data file of today that began before items, and has taken orders on tables since. */
function fillNew(path: string, tables: number): void {
  const old = openDatabase({ file: path, migrationsFolder: migrationsUntil(first.tag) }).sqlite;
  fillAsBefore(old);
  fillManyTables(old, tables);
  old.close();
  const store = openStore({ file: path, migrationsFolder });
  const [play] = fc.sample(arbitraryPlay, { numRuns: 1, seed: 7 });
  if (play !== undefined) store.append(historyOf(play).journals.flat());
  store.close();
}

function goBack(path: string, folder = migrationsFolder) {
  return bringToSchema({
    location: { file: path, migrationsFolder: folder },
    until: first,
    now: new Date(),
    onStep: () => undefined,
  });
}

function execute(path: string, statement: string): void {
  const sqlite = new SqliteDatabase(path);
  sqlite.exec(statement);
  sqlite.close();
}

function sumsOf(path: string) {
  const sqlite = new SqliteDatabase(path, { readonly: true });
  const sums = columnSums(sqlite);
  sqlite.close();
  return sums;
}

function contentsOf(store: Store) {
  return tableContents(store.db.sqlite, (name) => !name.startsWith('__'));
}
