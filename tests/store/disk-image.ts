import SqliteDatabase from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { onTestFinished } from 'vitest';
import * as schema from '../../src-main/store/schema.ts';
import { createStore, type Store } from '../../src-main/store/store.ts';

/** What a disk image of a terminal holds at this moment. */
export function diskImage(store: Store): Buffer {
  return store.db.sqlite.serialize();
}

/** A store on a disk that was made from an image, closed with the test. */
export function restoredStore(image: Buffer): Store {
  const sqlite = new SqliteDatabase(image);
  sqlite.pragma('foreign_keys = ON');
  const store = createStore({ sqlite, orm: drizzle(sqlite, { schema }) });
  onTestFinished(store.close);
  return store;
}
