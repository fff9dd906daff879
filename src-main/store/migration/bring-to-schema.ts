import { copyFileSync, existsSync, rmSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import type { SchemaStep } from '../../../src-shared/contract/schema-step.ts';
import { bindingOptions, type DatabaseLocation } from '../database-location.ts';
import { setPragmas } from '../pragmas.ts';
import { readDataFile } from '../read-data-file.ts';
import { StoreUnusable } from '../store-unusable.ts';
import { backUp, unfinishedFile } from './backup.ts';
import { columnSums } from './column-sums.ts';
import { type MigrationName, newestApplied } from './migrations.ts';
import { changeSchema, type SchemaWanted } from './schema-change.ts';

/** A backup, a rehearsal and the log of the change itself, each about as large as the file. */
const COPIES = 3;
const SPARE_BYTES = 16_000_000;

export interface SchemaChangeRequest {
  readonly location: DatabaseLocation;
  readonly until: MigrationName;
  readonly now: Date;
  /** Called before each step. */
  readonly onStep: (step: SchemaStep) => void;
}

/** The backup that a change of schema has left; null when the file had the schema that was wanted, or was never used. */
export type SchemaChanged = { readonly backup: string } | null;

/**
 * Brings a data file forward or back to a schema, after it was checked, backed up, and the change rehearsed on a copy. Up to the
 * last step the file itself is only read.
 *
 *   check ──▶ room on the disk ──▶ backup, opened and compared ──▶ rehearsal on a copy ──▶ change, compared before its commit
 *     └─────────────┴──────────────────────┴───────────────────────────┴───────────────────────┴──▶ StoreUnusable, and the
 *                                                                                                    file is as it was
 * @throws {StoreUnusable}
 */
export function bringToSchema(request: SchemaChangeRequest): SchemaChanged {
  const { location, until, onStep } = request;
  const prepared = rehearse(request);
  if (prepared === null) return null;
  onStep('change');
  const sqlite = new SqliteDatabase(location.file, bindingOptions(location));
  try {
    setPragmas(sqlite, location.file);
    changeSchema(sqlite, { ...location, until });
    return prepared;
  } finally {
    sqlite.close();
  }
}

/** The same without its last step: what stays is the backup. */
export function rehearse({ location, until, now, onStep }: SchemaChangeRequest): SchemaChanged {
  return readDataFile(location, (sqlite) => {
    const schema = newestApplied(sqlite);
    // A file without a schema is one that was never used.
    if (schema === null || schema === until.when) return null;
    onStep('check');
    const verdict = sqlite.pragma('integrity_check(1)', { simple: true });
    if (verdict !== 'ok') throw new StoreUnusable('damaged', String(verdict));
    assertRoom(location);
    onStep('backup');
    const backup = backUp({ location, sqlite, sums: columnSums(sqlite), schema, now });
    onStep('rehearsal');
    changeCopy(backup, { location, wanted: { ...location, until } });
    return { backup };
  });
}

function assertRoom({ file }: DatabaseLocation): void {
  const log = `${file}-wal`;
  const bytes = statSync(file).size + (existsSync(log) ? statSync(log).size : 0);
  const { bavail, bsize } = statfsSync(dirname(file));
  const wanted = COPIES * bytes + SPARE_BYTES;
  if (bavail * bsize < wanted)
    throw new StoreUnusable('disk_full', `migrating wants ${wanted} bytes, and ${bavail * bsize} are free`);
}

function changeCopy(
  backup: string,
  { location, wanted }: { readonly location: DatabaseLocation; readonly wanted: SchemaWanted },
): void {
  const rehearsal = unfinishedFile(location, 'rehearsal');
  try {
    copyFileSync(backup, rehearsal);
    const sqlite = new SqliteDatabase(rehearsal, bindingOptions(location));
    try {
      sqlite.pragma('journal_mode = WAL');
      // Nobody will miss it after a power cut.
      sqlite.pragma('synchronous = OFF');
      changeSchema(sqlite, wanted);
    } finally {
      sqlite.close();
    }
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${rehearsal}${end}`, { force: true });
  }
}
