import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openDatabase } from '../../src-main/store/database.ts';
import { backupsFolder, backupsIn } from '../../src-main/store/migration/backup.ts';
import { type ColumnSums, changedColumns, columnSums } from '../../src-main/store/migration/column-sums.ts';
import { newestApplied } from '../../src-main/store/migration/migrations.ts';
import { seededRandom } from '../e2e/seeded-random.ts';
import { migrationsUntil } from '../migrations/migrations-until.ts';
import { fillAsBefore, fillManyTables } from '../migrations/venue-before-items.ts';
import { migrationsFolder, newDataFile } from '../store/opened-store.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { bundledProcess } from './bundled-process.ts';
import { reserveOf, startProcess } from './killable-process.ts';
import { chosenSeed } from './seed.ts';

const KILLS = Number(process.env['COASTER_KILLS'] ?? 200);
const TABLES = 400;
const IN_RESERVE = 3;
/** Some are killed only after it was done. */
const LONGEST_SHARE = 1.2;

it(`a migration that is killed ${KILLS} times at any moment loses nothing, and is done by the next start`, async () => {
  const seed = chosenSeed();
  const random = seededRandom(seed);
  const { old, sums, former } = oldFile();
  const script = await bundledProcess('migrating-terminal');
  const next = reserveOf(IN_RESERVE, () => startProcess([script, migrationsFolder]));
  const wholeMs = await timeOfOne(next(), copyOf(old));

  const ends = { before: 0, after: 0 };
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const file = copyOf(old);
    const terminal = next();
    await terminal.printed(1);
    terminal.say(file);
    await sleep(random() * LONGEST_SHARE * wholeMs);
    await terminal.kill();

    const moment = `after kill ${kill} with COASTER_SEED=${seed}`;
    const isMigrated = stateOf(file, sums, moment) !== former;
    ends[isMigrated ? 'after' : 'before'] += 1;
    expectWholeBackups(file, { sums, former }, moment);
    // Whoever starts it again, be it the version before, finds all of it.
    if (!isMigrated)
      openDatabase({ file, migrationsFolder: migrationsUntil('0000_before_items') }).sqlite.close();
    const { sqlite } = openDatabase({ file, migrationsFolder });
    expect(changedColumns(sums, columnSums(sqlite)), moment).toEqual([]);
    sqlite.close();
    expect(unfinishedOf(file), moment).toEqual([]);
  }
  process.stdout.write(
    `${KILLS} kills within ${Math.round(wholeMs)} ms: ${ends.before} before the migration was done, ${ends.after} after\n`,
  );
  expect(Math.min(ends.before, ends.after)).toBeGreaterThan(0);
}, 600_000);

function oldFile() {
  const old = newDataFile();
  const { sqlite } = openDatabase({ file: old, migrationsFolder: migrationsUntil('0000_before_items') });
  fillAsBefore(sqlite);
  fillManyTables(sqlite, TABLES);
  const sums = columnSums(sqlite);
  const former = newestApplied(sqlite);
  sqlite.close();
  return { old, sums, former };
}

function copyOf(old: string): string {
  const file = join(temporaryFolder(), 'coaster.db');
  copyFileSync(old, file);
  return file;
}

async function timeOfOne(terminal: ReturnType<typeof startProcess>, file: string): Promise<number> {
  await terminal.printed(1);
  const startedAt = performance.now();
  terminal.say(file);
  await terminal.printed(2);
  const wholeMs = performance.now() - startedAt;
  await terminal.kill();
  return wholeMs;
}

/** Which schema a file has, once it was found sound and to hold all that it held. */
function stateOf(file: string, sums: ColumnSums, moment: string): number | null {
  const sqlite = new SqliteDatabase(file);
  expect(sqlite.pragma('integrity_check', { simple: true }), moment).toBe('ok');
  expect(changedColumns(sums, columnSums(sqlite)), moment).toEqual([]);
  const schema = newestApplied(sqlite);
  sqlite.close();
  return schema;
}

/** What has the name of a backup is one. */
function expectWholeBackups(
  file: string,
  { sums, former }: { readonly sums: ColumnSums; readonly former: number | null },
  moment: string,
): void {
  const folder = backupsFolder({ file });
  for (const name of existsSync(folder) ? backupsIn(folder) : [])
    expect(stateOf(join(folder, name), sums, `${name} ${moment}`)).toBe(former);
}

function unfinishedOf(file: string): readonly string[] {
  const folder = backupsFolder({ file });
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.includes('unfinished')) : [];
}
