import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import SqliteDatabase from 'better-sqlite3';
import { expect, it } from 'vitest';
import { isBehind, openDatabase } from '../../src-main/store/database.ts';
import { migrateInWorker } from '../../src-main/terminal/migrate-in-worker.ts';
import { migrationsUntil } from '../migrations/migrations-until.ts';
import { fillAsBefore } from '../migrations/venue-before-items.ts';
import { migrationsFolder, newDataFile } from '../store/opened-store.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const script = fileURLToPath(new URL('../../src-main/migration-worker.ts', import.meta.url));

it('brings a file up to date beside the work, and tells each step', async () => {
  const file = oldFile();
  expect(isBehind({ file, migrationsFolder })).toBe(true);
  const steps: string[] = [];
  await migrateInWorker(script, { file, migrationsFolder }, (step) => steps.push(step));
  expect(steps).toEqual(['check', 'backup', 'rehearsal', 'change']);
  expect(isBehind({ file, migrationsFolder })).toBe(false);
});

it('says why it was refused, as whoever opens the file would', async () => {
  const file = oldFile();
  const sqlite = new SqliteDatabase(file);
  sqlite.exec('CREATE TABLE refunds (id text)');
  sqlite.close();
  const steps: string[] = [];
  await expect(
    migrateInWorker(script, { file, migrationsFolder }, (step) => steps.push(step)),
  ).rejects.toMatchObject({
    name: 'StoreUnusable',
    because: 'not_migrated',
    message: expect.stringContaining('table `refunds` already exists'),
  });
  expect(steps).toEqual(['check', 'backup', 'rehearsal']);
  expect(isBehind({ file, migrationsFolder })).toBe(true);
});

it('fails when the thread ends without a word', async () => {
  const silent = join(temporaryFolder(), 'silent.mjs');
  writeFileSync(silent, 'process.exit(0);');
  await expect(
    migrateInWorker(silent, { file: oldFile(), migrationsFolder }, () => undefined),
  ).rejects.toMatchObject({
    because: 'other',
  });
});

it('is not asked for a file that is new, up to date, of a newer version, or none', () => {
  const file = newDataFile();
  expect(isBehind({ file, migrationsFolder })).toBe(false);
  openDatabase({ file, migrationsFolder }).sqlite.close();
  expect(isBehind({ file, migrationsFolder })).toBe(false);
  expect(isBehind({ file, migrationsFolder: migrationsUntil('0000_before_items') })).toBe(false);
  expect(isBehind({ file: migrationsFolder, migrationsFolder })).toBe(false);
});

function oldFile(): string {
  const file = newDataFile();
  const { sqlite } = openDatabase({ file, migrationsFolder: migrationsUntil('0000_before_items') });
  fillAsBefore(sqlite);
  sqlite.close();
  return file;
}
