import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { openDatabase } from '../../src-main/store/database.ts';
import { createStore, type Store } from '../../src-main/store/store.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The migrations that are shipped. */
export const migrationsFolder = fileURLToPath(new URL('../../drizzle/terminal', import.meta.url));

/** A store on a database with all migrations, closed with the test. */
export function openedStore(file = ':memory:'): Store {
  const store = createStore(openDatabase({ file, migrationsFolder }));
  onTestFinished(store.close);
  return store;
}

/** The path of a data file that is not there yet. */
export function newDataFile(): string {
  return join(temporaryFolder(), 'coaster.db');
}
