import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type SqliteDatabase from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import * as z from 'zod';
import { assert } from '../../src-shared/domain/assert.ts';
import type { DatabaseLocation } from './database-location.ts';
import { StoreUnusable } from './store-unusable.ts';

const migrationsJournal = z.object({ entries: z.array(z.object({ when: z.int(), tag: z.string() })).min(1) });

/**
 * Applies what is missing. Foreign keys are off around it, because Drizzle migrates inside a transaction, where switching them
 * off has no effect: a rebuilt parent table would then silently empty its children. They are checked and on again afterwards.
 */
export function migrateDatabase(sqlite: SqliteDatabase.Database, migrationsFolder: string): void {
  const times = migrationTimes(migrationsFolder);
  if (newestApplied(sqlite) === times.at(-1)) return;
  sqlite.pragma('foreign_keys = OFF');
  migrate(drizzle(sqlite), { migrationsFolder });
  const orphans = sqlite.pragma('foreign_key_check') as readonly unknown[];
  if (orphans.length > 0) {
    throw new StoreUnusable(
      'damaged',
      `${orphans.length} rows refer to rows that are not there: ${JSON.stringify(orphans[0])}`,
    );
  }
  sqlite.pragma('foreign_keys = ON');
}

/** When each migration was made, oldest first. Drizzle silently skips one that is older than its predecessor, so the order is asserted. */
export function migrationTimes(migrationsFolder: string): readonly number[] {
  const text = readFileSync(join(migrationsFolder, 'meta', '_journal.json'), 'utf8');
  const times = migrationsJournal.parse(JSON.parse(text)).entries.map(({ when }) => when);
  assert(
    times.every((when, index) => index === 0 || when > (times[index - 1] ?? 0)),
    'each migration is newer than the one before it',
  );
  return times;
}

/**
 * Refuses a database that a newer version of the app has migrated.
 * @throws {StoreUnusable}
 */
export function assertNotNewer(sqlite: SqliteDatabase.Database, location: DatabaseLocation): void {
  const applied = newestApplied(sqlite);
  if (applied !== undefined && applied > (migrationTimes(location.migrationsFolder).at(-1) ?? 0)) {
    throw new StoreUnusable('newer', `a newer Coaster has migrated ${location.file}`);
  }
}

function newestApplied(sqlite: SqliteDatabase.Database): number | undefined {
  const known = sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = '__drizzle_migrations'").get();
  if (known === undefined) return undefined;
  const newest = sqlite.prepare('SELECT max(created_at) FROM __drizzle_migrations').pluck().get();
  return typeof newest === 'number' ? newest : undefined;
}
