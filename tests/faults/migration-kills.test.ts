import { copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openDatabase } from '../../src-main/store/database.ts';
import { backupsFolder, backupsIn } from '../../src-main/store/migration/backup.ts';
import { bringToSchema } from '../../src-main/store/migration/bring-to-schema.ts';
import { type ColumnSums, changedColumns, columnSums } from '../../src-main/store/migration/column-sums.ts';
import {
  type MigrationName,
  newestApplied,
  newestMigration,
} from '../../src-main/store/migration/migrations.ts';
import { seededRandom } from '../e2e/seeded-random.ts';
import { migrationsUntil, shippedMigration } from '../migrations/migrations-until.ts';
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

const FORMER = '0000_before_items';
const [oldest, newest] = [shippedMigration(FORMER), newestMigration(migrationsFolder)];

/** A change of schema: from which one, to which one, and which version opens the file that it began with. */
const ways = [
  { name: 'a migration', from: oldest, to: newest, formerTag: FORMER },
  { name: 'a rollback', from: newest, to: oldest, formerTag: newest.tag },
];

it.each(ways)(
  '$name that is killed at any moment loses nothing, and is done the next time',
  async ({ name, from, to, formerTag }) => {
    const seed = chosenSeed();
    const random = seededRandom(seed);
    const { file: begun, sums, whole } = fileAt(from);
    const formerFolder = migrationsUntil(formerTag);
    const script = await bundledProcess('migrating-terminal');
    const next = reserveOf(IN_RESERVE, () => startProcess([script, migrationsFolder, to.tag]));
    const wholeMs = await timeOfOne(next(), copyOf(begun));

    const ends = { before: 0, after: 0 };
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const file = copyOf(begun);
      const terminal = next();
      await terminal.printed(1);
      terminal.say(file);
      await sleep(random() * LONGEST_SHARE * wholeMs);
      await terminal.kill();

      const moment = `after kill ${kill} of ${name} with COASTER_SEED=${seed}`;
      const isDone = stateOf(file, sums, moment) !== from.when;
      if (!isDone) stateOf(file, whole, moment);
      ends[isDone ? 'after' : 'before'] += 1;
      expectWholeBackups(file, { sums: whole, schema: from.when }, moment);
      // The version that it began with finds all of it, and so does the other once it was tried again.
      if (!isDone) openDatabase({ file, migrationsFolder: formerFolder }).sqlite.close();
      bringToSchema({
        location: { file, migrationsFolder },
        until: to,
        now: new Date(),
        onStep: () => undefined,
      });
      expect(stateOf(file, sums, moment)).toBe(to.when);
      expect(unfinishedOf(file), moment).toEqual([]);
    }
    process.stdout.write(
      `${KILLS} kills of ${name} within ${Math.round(wholeMs)} ms: ${ends.before} before it was done, ${ends.after} after\n`,
    );
    expect(Math.min(ends.before, ends.after)).toBeGreaterThan(0);
  },
  600_000,
);

/** A file at a schema that began before items; what its columns of then come to, and those of now. */
function fileAt({ tag, when }: MigrationName) {
  const file = newDataFile();
  const old = openDatabase({ file, migrationsFolder: migrationsUntil(FORMER) }).sqlite;
  fillAsBefore(old);
  fillManyTables(old, TABLES);
  const sums = columnSums(old);
  old.close();
  if (when > oldest.when) openDatabase({ file, migrationsFolder: migrationsUntil(tag) }).sqlite.close();
  rmSync(backupsFolder({ file }), { recursive: true, force: true });
  const begun = new SqliteDatabase(file, { readonly: true });
  const whole = columnSums(begun);
  begun.close();
  return { file, sums, whole };
}

function copyOf(begun: string): string {
  const file = join(temporaryFolder(), 'coaster.db');
  copyFileSync(begun, file);
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
  { sums, schema }: { readonly sums: ColumnSums; readonly schema: number },
  moment: string,
): void {
  const folder = backupsFolder({ file });
  for (const name of existsSync(folder) ? backupsIn(folder) : [])
    expect(stateOf(join(folder, name), sums, `${name} ${moment}`)).toBe(schema);
}

function unfinishedOf(file: string): readonly string[] {
  const folder = backupsFolder({ file });
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.includes('unfinished')) : [];
}
