import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type SqliteDatabase from 'better-sqlite3';
import type { DatabaseLocation } from '../database-location.ts';
import { readDataFile } from '../read-data-file.ts';
import { StoreUnusable } from '../store-unusable.ts';
import { type ColumnSums, changedColumns, columnSums } from './column-sums.ts';

/** How many backups of before a migration are kept: the newest ones. */
export const BACKUPS_KEPT = 5;
const BACKUP = /^coaster-\d+-\d{8}T\d{9}Z\.db$/;
/** What is not whole yet has this at the end of its name. */
const UNFINISHED = '.unfinished';

/** Where the backups of a data file lie: in a folder beside it. */
export function backupsFolder({ file }: Pick<DatabaseLocation, 'file'>): string {
  return join(dirname(file), 'backups');
}

export interface BackupRequest {
  readonly location: DatabaseLocation;
  /** The file to be copied, open for reading. */
  readonly sqlite: SqliteDatabase.Database;
  readonly sums: ColumnSums;
  /** When the newest migration of the file was made; it goes into the name, and says which version can open it. */
  readonly schema: number;
  readonly now: Date;
}

/**
 * Copies a data file, and gives the copy its name only once it was opened and found to hold the same, value by value.
 * @returns the path of the copy.
 */
export function backUp({ location, sqlite, sums, schema, now }: BackupRequest): string {
  const folder = backupsFolder(location);
  mkdirSync(folder, { recursive: true });
  removeUnfinished(folder);
  const path = join(folder, `coaster-${schema}-${now.toISOString().replace(/[-:.]/g, '')}.db`);
  const unfinished = `${path}${UNFINISHED}`;
  // A row at a time would do too, but this also leaves out the room that deleted rows have left.
  sqlite.prepare('VACUUM INTO ?').run(unfinished);
  // SQLite does not wait for the disk here.
  sync(unfinished);
  assertSame(unfinished, location, sums);
  renameSync(unfinished, path);
  sync(folder);
  for (const old of backupsIn(folder).slice(BACKUPS_KEPT)) rmSync(join(folder, old));
  return path;
}

/** The name of a file beside the backups that goes away with the next one, if not before. */
export function unfinishedFile(location: DatabaseLocation, name: string): string {
  return join(backupsFolder(location), `${name}${UNFINISHED}`);
}

/** When the newest migration in a backup was made, as its name tells. */
export function schemaOfBackup(name: string): number {
  return Number(name.split('-')[1]);
}

/** The names of the backups in a folder, the newest first. */
export function backupsIn(folder: string): readonly string[] {
  const madeAt = (name: string) => name.split('-')[2] ?? '';
  return readdirSync(folder)
    .filter((name) => BACKUP.test(name))
    .toSorted((one, other) => madeAt(other).localeCompare(madeAt(one)));
}

/** What a power cut left behind. */
function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) if (name.includes(UNFINISHED)) rmSync(join(folder, name));
}

function assertSame(copy: string, location: DatabaseLocation, sums: ColumnSums): void {
  readDataFile({ ...location, file: copy }, (sqlite) => {
    const verdict = sqlite.pragma('integrity_check(1)', { simple: true });
    const [changed] = verdict === 'ok' ? changedColumns(sums, columnSums(sqlite)) : ['the file'];
    if (changed !== undefined) throw new StoreUnusable('not_migrated', `its backup differs in ${changed}`);
  });
}

function sync(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
