import { cpSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src-main/store/database.ts';
import { createStore } from '../../src-main/store/store.ts';
import { recordDraft } from '../../src-shared/domain/operation.ts';
import { RECORD_KINDS, type RecordKind } from '../../src-shared/domain/record.ts';
import { journalWriter } from '../domain/journal-writer.ts';
import { addedLine, sampleFields, sampleId, TABLE_A } from '../domain/samples.ts';
import { makeReadOnly } from './mounted-disks.ts';
import { migrationsFolder, newDataFile, openedStore } from './opened-store.ts';
import { fileHash, tableContents } from './table-contents.ts';
import { temporaryFolder } from './temporary-folder.ts';

const PAGE_BYTES = 4096;

describe('an open database', () => {
  it.each([
    ['in a file', () => newDataFile(), 'wal'],
    ['in memory', () => ':memory:', 'memory'],
  ])('%s syncs every commit and enforces foreign keys', (_, file, journalMode) => {
    const { sqlite } = openedStore(file()).db;
    const pragma = (name: string) => sqlite.pragma(name, { simple: true });
    expect(pragma('journal_mode')).toBe(journalMode);
    expect(pragma('synchronous'), 'FULL').toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('busy_timeout')).toBe(2000);
  });

  it('leaves the moving of the log to idle moments, up to 32 MB', () => {
    const { sqlite } = openedStore(newDataFile()).db;
    expect(sqlite.pragma('wal_autocheckpoint', { simple: true })).toBe(8000);
    expect(sqlite.pragma('page_size', { simple: true })).toBe(PAGE_BYTES);
  });
});

describe('a data file that is damaged', () => {
  const damaged = expect.objectContaining({ name: 'StoreUnusable', because: 'damaged' });

  it.each(['rooms', 'tables', 'journals', 'staff', 'installation'])(
    'in its table %s is refused, and stays as it was byte by byte',
    (table) => {
      const file = filledFile();
      overwrite(file, pageOf(file, table) * PAGE_BYTES + 8, 100);
      const hash = fileHash(file);
      expect(() => openDatabase({ file, migrationsFolder })).toThrow(damaged);
      expect(fileHash(file)).toBe(hash);
    },
  );

  it('and has a log beside it that was not moved yet keeps both as they were', () => {
    const { file, stop } = crashedFile();
    overwrite(file, pageOf(file, 'rooms') * PAGE_BYTES + 8, 100);
    stop();
    const hashes = () => [file, `${file}-wal`].map(fileHash);
    const before = hashes();
    expect(() => openDatabase({ file, migrationsFolder })).toThrow(damaged);
    expect(hashes()).toEqual(before);
  });

  it('because it is cut off is refused, and stays as it was', () => {
    const file = filledFile();
    truncateSync(file, 5 * PAGE_BYTES);
    const hash = fileHash(file);
    expect(() => openDatabase({ file, migrationsFolder })).toThrow(damaged);
    expect(fileHash(file)).toBe(hash);
  });

  it.each([
    ['a text', 'Shopping list: limes, ice, napkins.\n'.repeat(50)],
    ['zeros', '\0'.repeat(3 * PAGE_BYTES)],
  ])('because it holds %s is refused, and stays as it was', (_, content) => {
    const file = newDataFile();
    writeFileSync(file, content);
    expect(() => openDatabase({ file, migrationsFolder })).toThrow(damaged);
    expect(readFileSync(file, 'utf8')).toBe(content);
  });
});

describe('a data file that cannot be written', () => {
  const readOnly = expect.objectContaining({ name: 'StoreUnusable', because: 'read_only' });

  it('because a folder has its name is refused, and the folder stays', () => {
    const file = join(temporaryFolder(), 'coaster.db');
    mkdirSync(file);
    expect(() => openDatabase({ file, migrationsFolder })).toThrow(
      expect.objectContaining({ name: 'StoreUnusable', because: 'other' }),
    );
    expect(readdirSync(file)).toEqual([]);
  });

  it('because its disk is read-only is refused, and works again once that is mended', () => {
    const file = filledFile();
    const contents = contentsOf(file);
    const hash = fileHash(file);
    const mend = makeReadOnly(dirname(file));
    expect(() => openDatabase({ file, migrationsFolder })).toThrow(readOnly);
    mend();
    expect(fileHash(file)).toBe(hash);
    expect(contentsOf(file)).toEqual(contents);
  });

  it('is not made on a disk that is read-only', () => {
    const folder = temporaryFolder();
    makeReadOnly(folder);
    expect(() => openDatabase({ file: join(folder, 'coaster.db'), migrationsFolder })).toThrow(readOnly);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a crash', () => {
  it('loses nothing of what was committed, though nothing was moved out of the log', () => {
    const { file, stop } = crashedFile();
    stop();
    const { db, since } = openedStore(file);
    expect(since({}, 100)).toHaveLength(OPERATIONS);
    expect(tableContents(db.sqlite)['lines']).toHaveLength(OPERATIONS / 2);
  });
});

const OPERATIONS = 40;

/** A closed data file with rooms, tables and lines. */
function filledFile(): string {
  const file = newDataFile();
  const store = createStore(openDatabase({ file, migrationsFolder }));
  fill(store);
  store.close();
  return file;
}

function fill(store: ReturnType<typeof createStore>): void {
  const writer = journalWriter(1);
  for (let n = 0; n < OPERATIONS / 2; n += 1) {
    const kind = RECORD_KINDS[n % RECORD_KINDS.length] ?? 'room';
    const record = recordDraft<RecordKind>({ kind, id: sampleId(n), fields: sampleFields[kind](n) });
    store.append([writer.write(record, n), writer.write(addedLine(sampleId(0x100 + n), TABLE_A), n)]);
  }
  store.db.sqlite.exec(`INSERT INTO installation VALUES ('name', '"Bar"')`);
}

/** A data file as a power cut leaves it: the log beside it, nothing moved. `stop` ends the writer's hold on the original. */
function crashedFile(): { readonly file: string; readonly stop: () => void } {
  const file = filledFile();
  const copy = newDataFile();
  const store = createStore(openDatabase({ file, migrationsFolder }));
  store.db.sqlite.exec('DELETE FROM lines WHERE id IS NULL; UPDATE installation SET value = value');
  for (const suffix of ['', '-wal']) cpSync(`${file}${suffix}`, `${copy}${suffix}`);
  return { file: copy, stop: store.close };
}

function contentsOf(file: string) {
  const { sqlite } = openDatabase({ file, migrationsFolder });
  try {
    return tableContents(sqlite);
  } finally {
    sqlite.close();
  }
}

/** Which page of the file, from 0, is the root of a table. */
function pageOf(file: string, table: string): number {
  const sqlite = new SqliteDatabase(file, { readonly: true });
  const root = sqlite.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table);
  sqlite.close();
  return Number(root) - 1;
}

/** What a bad sector does. */
function overwrite(file: string, at: number, length: number): void {
  const bytes = readFileSync(file);
  bytes.fill(0xa5, at, at + length);
  writeFileSync(file, bytes);
}
