import { fileURLToPath } from 'node:url';
import SqliteDatabase from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { openDatabase } from '../../src-main/store/database.ts';
import * as schema from '../../src-main/store/schema.ts';
import { createStore, type Store } from '../../src-main/store/store.ts';

export const terminalMigrations = fileURLToPath(new URL('../../drizzle/terminal', import.meta.url));

/** A disk with a database in which nothing was written. */
export function emptyDisk(): Buffer {
  const { sqlite } = openDatabase({ file: ':memory:', migrationsFolder: terminalMigrations });
  const image = sqlite.serialize();
  sqlite.close();
  return image;
}

/** The store on a disk. */
export function diskStore(image: Buffer): Store {
  const sqlite = new SqliteDatabase(image);
  sqlite.pragma('foreign_keys = ON');
  return createStore({ sqlite, orm: drizzle(sqlite, { schema }) });
}
