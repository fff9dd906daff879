import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import SqliteDatabase from 'better-sqlite3';
import { readMigrations, runMigrations } from '../../src-main/store/migration/migrations.ts';
import { seriousFaults } from './accessibility-faults.ts';
import { dataFile } from './data-file.ts';
import { test } from './journey.ts';
import { repo } from './launch.ts';

/** So many that nobody could miss the window. */
const CLOSED_LINES = 250_000;

test('a large data file of an earlier version is brought up to date in sight', async ({ start, dataDir }) => {
  makeOldFile(dataDir);
  const { app, window } = await start();
  await expect(window.getByRole('heading', { name: 'Getting ready for this version' })).toBeVisible();
  const steps = window.getByRole('listitem');
  await expect(steps).toHaveText([
    'Checking the data',
    'Making a copy',
    'Trying it on the copy',
    'Bringing the data up to date',
  ]);
  await expect(window.locator('[aria-current="step"]')).toHaveCount(1);
  const opened = app.waitForEvent('window');
  // What turns for ever would be waited for.
  await window.emulateMedia({ reducedMotion: 'reduce' });
  expect(await seriousFaults(window)).toEqual([]);
  const terminal = await opened;
  await expect(terminal.getByRole('heading', { name: 'Welcome to Coaster' })).toBeVisible();
  await expect.poll(() => app.windows().length).toBe(1);
  await app.close();
  expect(readdirSync(path.join(dataDir, 'backups'))).toHaveLength(1);
});

/** A data file of before items with a long past, as that version left it. */
function makeOldFile(dataDir: string): void {
  const sqlite = new SqliteDatabase(dataFile(dataDir));
  sqlite.pragma('journal_mode = WAL');
  runMigrations(sqlite, readMigrations(path.join(repo, 'drizzle', 'terminal')).slice(0, 1));
  sqlite
    .prepare(
      `INSERT INTO lines (id, note, adjusted, settled, remaining)
       WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
       SELECT printf('00000000-0000-7000-8000-%012d', i), 'sans glaçons', 0, 1, 0 FROM n`,
    )
    .run(CLOSED_LINES);
  sqlite.close();
}
