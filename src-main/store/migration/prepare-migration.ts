import { copyFileSync, existsSync, rmSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { bindingOptions, type DatabaseLocation } from '../database-location.ts';
import { StoreUnusable } from '../store-unusable.ts';
import { applyMigrations } from './apply-migrations.ts';
import { backUp, unfinishedFile } from './backup.ts';
import { columnSums } from './column-sums.ts';
import { newestApplied, pendingMigrations } from './migrations.ts';

/** A backup, a rehearsal and the log of the migration itself, each about as large as the file. */
const COPIES = 3;
const SPARE_BYTES = 16_000_000;

/**
 * Gets a data file of an earlier version ready for its migration: checks all of it, makes a backup, and rehearses on a copy of that.
 * The file itself is only read.
 *
 *   check ──▶ room on the disk ──▶ backup, opened and compared ──▶ rehearsal on a copy ──▶ (the migration, in applyMigrations)
 *     └─────────────┴──────────────────────┴───────────────────────────┴──▶ StoreUnusable, and the file is as it was
 * @throws {StoreUnusable}
 */
export function prepareMigration(location: DatabaseLocation, now: Date): void {
  const sqlite = new SqliteDatabase(location.file, { ...bindingOptions(location), readonly: true });
  try {
    const schema = newestApplied(sqlite);
    // A file without a schema is one that was never used.
    if (schema === null || pendingMigrations(sqlite, location.migrationsFolder).length === 0) return;
    const verdict = sqlite.pragma('integrity_check(1)', { simple: true });
    if (verdict !== 'ok') throw new StoreUnusable('damaged', String(verdict));
    assertRoom(location);
    const backup = backUp({ location, sqlite, sums: columnSums(sqlite), schema, now });
    rehearse(backup, location);
  } finally {
    sqlite.close();
  }
}

function assertRoom({ file }: DatabaseLocation): void {
  const log = `${file}-wal`;
  const bytes = statSync(file).size + (existsSync(log) ? statSync(log).size : 0);
  const { bavail, bsize } = statfsSync(dirname(file));
  const wanted = COPIES * bytes + SPARE_BYTES;
  if (bavail * bsize < wanted)
    throw new StoreUnusable('disk_full', `migrating wants ${wanted} bytes, and ${bavail * bsize} are free`);
}

function rehearse(backup: string, location: DatabaseLocation): void {
  const rehearsal = unfinishedFile(location, 'rehearsal');
  try {
    copyFileSync(backup, rehearsal);
    const sqlite = new SqliteDatabase(rehearsal, bindingOptions(location));
    try {
      sqlite.pragma('journal_mode = WAL');
      // Nobody will miss it after a power cut.
      sqlite.pragma('synchronous = OFF');
      applyMigrations(sqlite, location.migrationsFolder);
    } finally {
      sqlite.close();
    }
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${rehearsal}${end}`, { force: true });
  }
}
