import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../src-main/store/database.ts';
import { BACKUPS_KEPT, backUp, backupsFolder, backupsIn } from '../../src-main/store/migration/backup.ts';
import { type ColumnSums, changedColumns, columnSums } from '../../src-main/store/migration/column-sums.ts';
import { newestMigration } from '../../src-main/store/migration/migrations.ts';
import { changeSchema } from '../../src-main/store/migration/schema-change.ts';
import { fillDisk, makeReadOnly, smallDisk } from '../store/mounted-disks.ts';
import { migrationsFolder, newDataFile } from '../store/opened-store.ts';
import { fileHash } from '../store/table-contents.ts';
import { migrationsUntil, migrationsWith } from './migrations-until.ts';
import { fillAsBefore, fillManyTables } from './venue-before-items.ts';

const BEFORE = '0000_before_items';
const PAGE_BYTES = 4096;

let file: string;
beforeEach(() => {
  file = newDataFile();
});

describe('a data file of an earlier version', () => {
  it.each([0, 11, 2000])('keeps every value of every row, with %i tables more than a venue has', (tables) => {
    const sums = fillOld(file, tables);
    const { sqlite } = openDatabase({ file, migrationsFolder });
    expect(changedColumns(sums, columnSums(sqlite))).toEqual([]);
    sqlite.close();
  });

  it('is there once more as it was, beside itself, for the version that it belongs to', () => {
    const sums = fillOld(file, 20);
    openDatabase({ file, migrationsFolder }).sqlite.close();
    const [backup, ...others] = backupsOf(file);
    expect(others).toEqual([]);
    expect(backup).toMatch(/^coaster-\d+-\d{8}T\d{9}Z\.db$/);
    const former = openDatabase({
      file: join(backupsFolder({ file }), backup ?? ''),
      migrationsFolder: migrationsUntil(BEFORE),
    });
    expect(columnSums(former.sqlite)).toEqual(sums);
    former.sqlite.close();
  });

  it('is not copied once it is up to date, nor while it is new', () => {
    openDatabase({ file, migrationsFolder }).sqlite.close();
    openDatabase({ file, migrationsFolder }).sqlite.close();
    expect(existsSync(backupsFolder({ file }))).toBe(false);
  });

  it(`leaves no more than the newest ${BACKUPS_KEPT} copies, and nothing of what a power cut left half done`, () => {
    fillOld(file);
    openDatabase({ file, migrationsFolder: migrationsUntil('0001_table_items') }).sqlite.close();
    const folder = backupsFolder({ file });
    for (let year = 2001; year < 2001 + BACKUPS_KEPT + 2; year += 1)
      writeFileSync(join(folder, `coaster-1-${year}0101T000000000Z.db`), '');
    for (const name of ['coaster-1-20010101T000000000Z.db.unfinished', 'rehearsal.unfinished-wal'])
      writeFileSync(join(folder, name), 'half');
    writeFileSync(join(folder, 'notes of the manager.txt'), 'mine');
    openDatabase({ file, migrationsFolder }).sqlite.close();
    const names = readdirSync(folder);
    expect(names).toHaveLength(BACKUPS_KEPT + 1);
    expect(names).toContain('notes of the manager.txt');
    expect(names.filter((name) => /-20(01|02|03|04)0101T/.test(name))).toEqual([]);
  });

  it('keeps what refers to nothing since long ago', () => {
    const sums = fillOld(file, 1000);
    const { sqlite } = openDatabase({ file, migrationsFolder });
    expect(sqlite.pragma('foreign_key_check')).toHaveLength(1);
    expect(changedColumns(sums, columnSums(sqlite))).toEqual([]);
    sqlite.close();
  });

  it('may have a table made anew to which others refer', () => {
    const sums = fillOld(file, 50);
    const { sqlite } = openDatabase({
      file,
      migrationsFolder: migrationsWith(BEFORE, [
        'CREATE TABLE made_anew AS SELECT * FROM rooms;',
        'DROP TABLE rooms;',
        `CREATE TABLE rooms (id text PRIMARY KEY NOT NULL, name text, position integer, width integer, height integer,
          scenery text, removed integer, stamps text NOT NULL, smoking integer);`,
        'INSERT INTO rooms SELECT *, NULL FROM made_anew;',
        'DROP TABLE made_anew;',
      ]),
    });
    expect(changedColumns(sums, columnSums(sqlite))).toEqual([]);
    expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    sqlite.close();
  });
});

describe('a migration that fails', () => {
  it.each([
    ['changes one value', ['UPDATE tables SET x = 1 WHERE id = (SELECT max(id) FROM tables);'], 'tables.x'],
    ['takes a row away', ['DELETE FROM counters;'], 'counters.id'],
    ['adds a row to what was there', [`INSERT INTO counters (id) VALUES ('more');`], 'counters.id'],
    ['takes a column away', ['ALTER TABLE tables DROP COLUMN y;'], 'tables.y'],
    ['gives a column another name', ['ALTER TABLE tables RENAME COLUMN y TO top;'], 'tables.y'],
    ['takes a table away', ['DROP TABLE payments;'], 'payments.'],
    ['turns texts into bytes', ['UPDATE tables SET name = CAST(name AS BLOB);'], 'tables.name'],
    [
      'leaves a row without what it refers to',
      [
        'CREATE TABLE guests (id text PRIMARY KEY, room text REFERENCES rooms(id));',
        `INSERT INTO guests VALUES ('g', 'nowhere');`,
      ],
      'guests → rooms',
    ],
    ['is no SQL', ['ALTER TABLES ADD;'], 'syntax error'],
    [
      'fails at its second statement',
      ['ALTER TABLE tables ADD items text;', 'ALTER TABLE tabels ADD items text;'],
      'no such table',
    ],
  ])('because it %s is refused, and the file is as it was byte by byte', (_what, statements, finding) => {
    fillOld(file, 60);
    const hash = fileHash(file);
    expect(() => openDatabase({ file, migrationsFolder: migrationsWith(BEFORE, statements) })).toThrow(
      expect.objectContaining({
        name: 'StoreUnusable',
        because: 'not_migrated',
        message: expect.stringContaining(finding),
      }),
    );
    expect(fileHash(file)).toBe(hash);
    // The version before it goes on.
    openDatabase({ file, migrationsFolder: migrationsUntil(BEFORE) }).sqlite.close();
    expect(unfinishedOf(file)).toEqual([]);
  });

  it('is not tried where the disk has too little room, and the file is as it was', () => {
    const disk = smallDisk(40_000_000);
    const on = join(disk, 'coaster.db');
    fillOld(on, 5000);
    fillDisk(disk, 3 * statSync(on).size + 15_000_000);
    const hash = fileHash(on);
    expect(() => openDatabase({ file: on, migrationsFolder })).toThrow(
      expect.objectContaining({ because: 'disk_full' }),
    );
    expect(fileHash(on)).toBe(hash);
    expect(existsSync(backupsFolder({ file: on }))).toBe(false);
  });

  it('because it needs more than the disk has is found out by the rehearsal, and the file is as it was', () => {
    const disk = smallDisk(40_000_000);
    const on = join(disk, 'coaster.db');
    fillOld(on, 100);
    const hash = fileHash(on);
    const huge = `CREATE TABLE huge AS
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60) SELECT randomblob(1000000) AS b FROM n;`;
    expect(() => openDatabase({ file: on, migrationsFolder: migrationsWith(BEFORE, [huge]) })).toThrow(
      expect.objectContaining({ because: 'disk_full' }),
    );
    expect(fileHash(on)).toBe(hash);
    expect(unfinishedOf(on)).toEqual([]);
    openDatabase({ file: on, migrationsFolder }).sqlite.close();
  });

  it('because the disk filled up while the copy was made leaves no copy, and the file as it was', () => {
    const disk = smallDisk(20_000_000);
    const on = join(disk, 'coaster.db');
    const sums = fillOld(on, 5000);
    fillDisk(disk, Math.round(statSync(on).size / 2));
    const hash = fileHash(on);
    const sqlite = new SqliteDatabase(on, { readonly: true });
    const copy = () =>
      backUp({ location: { file: on, migrationsFolder }, sqlite, sums, schema: 1, now: new Date() });
    expect(copy).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }));
    sqlite.close();
    expect(fileHash(on)).toBe(hash);
    expect(backupsOf(on)).toEqual([]);
  });

  it('because the disk filled up amid the migration itself takes nothing away, and works once there is room', () => {
    const disk = smallDisk(20_000_000);
    const on = join(disk, 'coaster.db');
    const sums = fillOld(on, 5000);
    const filler = fillDisk(disk, 200_000);
    const sqlite = new SqliteDatabase(on);
    const rewrite = migrationsWith(BEFORE, [
      'ALTER TABLE tables ADD items text;',
      `UPDATE tables SET items = hex(randomblob(200));`,
    ]);
    expect(() =>
      changeSchema(sqlite, { migrationsFolder: rewrite, until: newestMigration(rewrite) }),
    ).toThrow(expect.objectContaining({ name: 'StoreUnusable', because: 'disk_full' }));
    expect(changedColumns(sums, columnSums(sqlite))).toEqual([]);
    rmSync(filler);
    changeSchema(sqlite, { migrationsFolder: rewrite, until: newestMigration(rewrite) });
    expect(changedColumns(sums, columnSums(sqlite))).toEqual([]);
    expect(sqlite.prepare('SELECT count(*) FROM tables WHERE items IS NOT NULL').pluck().get()).toBe(5013);
    sqlite.close();
  });

  it('because a page is damaged that nobody looks at when starting is refused before anything is made', () => {
    fillOld(file, 200);
    damagePageOf(file, 'operations');
    const hash = fileHash(file);
    expect(() => openDatabase({ file, migrationsFolder })).toThrow(
      expect.objectContaining({ because: 'damaged' }),
    );
    expect(fileHash(file)).toBe(hash);
    expect(existsSync(backupsFolder({ file }))).toBe(false);
  });

  it('because the folder cannot be written is refused, and works once that is mended', () => {
    const sums = fillOld(file, 20);
    const mend = makeReadOnly(dirname(file));
    expect(() => openDatabase({ file, migrationsFolder })).toThrow(
      expect.objectContaining({ name: 'StoreUnusable', because: 'read_only' }),
    );
    mend();
    const { sqlite } = openDatabase({ file, migrationsFolder });
    expect(changedColumns(sums, columnSums(sqlite))).toEqual([]);
    sqlite.close();
  });
});

/** Makes a data file of the version before items, with so many tables more. Answers with what its columns come to. */
function fillOld(path: string, tables = 0): ColumnSums {
  const { sqlite } = openDatabase({ file: path, migrationsFolder: migrationsUntil(BEFORE) });
  fillAsBefore(sqlite);
  fillManyTables(sqlite, tables);
  const sums = columnSums(sqlite);
  sqlite.close();
  return sums;
}

function backupsOf(path: string): readonly string[] {
  const folder = backupsFolder({ file: path });
  return existsSync(folder) ? backupsIn(folder) : [];
}

/** What should not be there after anything: a copy that is not whole, a rehearsal. */
function unfinishedOf(path: string): readonly string[] {
  return readdirSync(backupsFolder({ file: path })).filter((name) => name.includes('unfinished'));
}

function damagePageOf(path: string, table: string): void {
  const sqlite = new SqliteDatabase(path, { readonly: true });
  const root = sqlite.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table);
  sqlite.close();
  const descriptor = openSync(path, 'r+');
  writeSync(descriptor, Buffer.alloc(100, 0x5a), 0, 100, (Number(root) - 1) * PAGE_BYTES);
  closeSync(descriptor);
}
