import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src-main/store/database.ts';
import { readMigrations } from '../../src-main/store/migration/migrations.ts';
import * as schema from '../../src-main/store/schema.ts';
import { migrationsFolder, newDataFile } from '../store/opened-store.ts';
import { fileHash, tableContents } from '../store/table-contents.ts';
import { changedMigrations, migrationsUntil } from './migrations-until.ts';

const tags = [
  '0000_before_items',
  '0001_table_items',
  '0002_conflicts',
  '0003_former_receipts',
  '0004_snapshot_history',
  '0005_unfinished_history',
  '0006_sales_by_time',
  '0007_staff_pin',
  '0008_operations_of_holder',
];

describe('the migrations of the terminal', () => {
  it('are those that have a test each', () => {
    const files = readdirSync(migrationsFolder).filter((name) => name.endsWith('.sql'));
    expect(files).toEqual(tags.map((tag) => `${tag}.sql`));
    expect(readMigrations(migrationsFolder)).toHaveLength(tags.length);
  });

  it('leave nothing of the schema out', async () => {
    const wanted = await generateSQLiteDrizzleJson(schema);
    const path = join(migrationsFolder, 'meta', `${tags.at(-1)?.slice(0, 4)}_snapshot.json`);
    const known = JSON.parse(readFileSync(path, 'utf8')) as typeof wanted;
    expect(await generateSQLiteMigration(known, wanted)).toEqual([]);
  });

  it('are refused when one is dated before its predecessor, which Drizzle would pass over in silence', () => {
    const folder = changedMigrations(({ entries, ...journal }) => ({
      ...journal,
      entries: entries.map((entry, index) => ({ ...entry, when: entry.when - index * 1_000_000 })),
    }));
    expect(() => readMigrations(folder)).toThrow('each migration is newer than the one before it');
    expect(() => openDatabase({ file: ':memory:', migrationsFolder: folder })).toThrow();
  });

  it.each(tags)('leave foreign keys enforced after %s', (tag) => {
    const { sqlite } = openDatabase({ file: ':memory:', migrationsFolder: migrationsUntil(tag) });
    expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(() => sqlite.exec(`INSERT INTO tables (id, room, stamps) VALUES ('t', 'nowhere', '{}')`)).toThrow(
      'FOREIGN KEY',
    );
    sqlite.close();
  });

  it('change nothing of a file that has them all', () => {
    const file = newDataFile();
    const open = () => openDatabase({ file, migrationsFolder }).sqlite;
    const first = open();
    first.exec(`INSERT INTO rooms (id, name, stamps) VALUES ('r', 'Hall', '{}')`);
    first.close();
    const hash = fileHash(file);

    const second = open();
    expect(second.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(tableContents(second)['__drizzle_migrations']).toHaveLength(tags.length);
    second.close();
    expect(fileHash(file)).toBe(hash);
  });
});

describe('a data file of a newer Coaster', () => {
  it('is refused, and not touched', () => {
    const file = newDataFile();
    const newer = openDatabase({ file, migrationsFolder }).sqlite;
    newer.exec(
      `INSERT INTO __drizzle_migrations (hash, created_at)
       SELECT 'later', max(created_at) + 1 FROM __drizzle_migrations;
       CREATE TABLE kitchens (id text)`,
    );
    newer.close();
    const hash = fileHash(file);

    expect(() => openDatabase({ file, migrationsFolder })).toThrow(
      expect.objectContaining({ name: 'StoreUnusable', because: 'newer' }),
    );
    expect(fileHash(file)).toBe(hash);
  });

  it('is refused by the version before it too', () => {
    const file = newDataFile();
    openDatabase({ file, migrationsFolder }).sqlite.close();
    expect(() => openDatabase({ file, migrationsFolder: migrationsUntil('0000_before_items') })).toThrow(
      expect.objectContaining({ because: 'newer' }),
    );
  });
});
