import { openDatabase } from './database.ts';
import type { DatabaseLocation } from './database-location.ts';
import type { SchemaChangeRequest } from './migration/bring-to-schema.ts';
import { restoreTakenBack } from './restore-taken-back.ts';
import { createStore, type Store } from './store.ts';

/**
 * Opens the store of a terminal: brings its file to the schema of this version, gives effect to what no version before understood,
 * and fills again what a version in between had no place for.
 * @param onStep called before each step of a migration.
 * @throws {StoreUnusable}
 */
export function openStore(location: DatabaseLocation, onStep?: SchemaChangeRequest['onStep']): Store {
  const store = createStore(openDatabase(location, onStep));
  store.adoptUnderstood();
  restoreTakenBack(store, location);
  return store;
}
