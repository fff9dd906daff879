import type { NotTaken } from '../../src-shared/domain/exchange.ts';
import { openDatabase } from './database.ts';
import type { DatabaseLocation } from './database-location.ts';
import { createStore, type Store } from './store.ts';

const PAGE = 2000;

/** What the journals of a store make, told anew from the first operation on. */
export interface Rebuilt {
  /** In memory; close it. */
  readonly store: Store;
  readonly operations: number;
  /** Where a journal is broken, so that nothing after it was told; null where none is. */
  readonly broken: NotTaken | null;
}

/** Tells the journals of a whole store again to a new one in memory. */
export function rebuildBeside(store: Store, location: Omit<DatabaseLocation, 'file'>): Rebuilt {
  const rebuilt = createStore(openDatabase({ ...location, file: ':memory:' }));
  let operations = 0;
  for (;;) {
    const page = store.since(rebuilt.vector(), PAGE);
    const [broken = null] = rebuilt.append(page).notTaken;
    if (broken !== null || page.length === 0) return { store: rebuilt, operations, broken };
    operations += page.length;
  }
}
