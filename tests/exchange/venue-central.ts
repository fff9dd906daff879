import { onTestFinished } from 'vitest';
import { centralStore } from '../../src-central/store/central-store.ts';
import type { CentralDatabase } from '../../src-central/store/database.ts';
import { readSnapshot } from '../../src-central/store/snapshot.ts';
import { TERMINAL_PATHS } from '../../src-shared/contract/exchange.ts';
import type { ExchangeStore } from '../../src-shared/domain/exchange.ts';
import { newCodeFor, newVenue as newServedVenue, startCentral } from '../central/started-central.ts';
import { sha256 } from '../domain/sha256.ts';
import { newVenue } from './exchange-stores.ts';
import { type SmallCentral, smallCentral } from './small-central.ts';

/** A central with a venue, as a terminal sees it. */
export interface VenueCentral {
  readonly address: string;
  readonly store: ExchangeStore;
  readonly newCode: () => Promise<string>;
}

/** The real server, with a venue in a database. */
export async function servedVenueCentral(database: CentralDatabase): Promise<VenueCentral> {
  const central = await startCentral(database);
  // A call that is ended before it is made may leave a connection on which nothing was asked, and closing waits for it.
  onTestFinished(() => central.app.server.closeAllConnections());
  const venue = await newServedVenue(central);
  return {
    address: central.url,
    store: centralStore({ db: database.db, venue, sha256 }),
    newCode: () => newCodeFor(central, venue),
  };
}

/** The small central, with a venue in a database. */
export async function smallVenueCentral(database: CentralDatabase): Promise<VenueCentral & SmallCentral> {
  const { venue, store } = await newVenue(database);
  const central = await smallCentral({ store, snapshot: () => readSnapshot(database.db, venue) });
  return Object.assign(central, { newCode: codesOf(central) });
}

/** Makes codes that can be spent. */
export function codesOf({ codes }: SmallCentral): () => Promise<string> {
  return () => {
    const code = `CODE-${codes.size}`;
    codes.add(code);
    return Promise.resolve(code);
  };
}

/** Lets this befall calls for the snapshot, and no others. */
export function refuseSnapshots(central: SmallCentral, fate: SmallCentral['fate']): void {
  Object.defineProperty(central, 'fate', {
    configurable: true,
    get: () => (isSnapshot(central.calls.at(-1)?.path ?? '') ? fate : 'answered'),
    set: (value: SmallCentral['fate']) => {
      Object.defineProperty(central, 'fate', { value, writable: true });
    },
  });
}

export function isSnapshot(path: string): boolean {
  return path.startsWith(TERMINAL_PATHS.snapshot);
}
