import { randomUUID } from 'node:crypto';
import { centralStore } from '../../src-central/store/central-store.ts';
import { type CentralDatabase, openCentralDatabase } from '../../src-central/store/database.ts';
import * as schema from '../../src-central/store/schema.ts';
import { terminalExchangeStore } from '../../src-main/exchange/terminal-exchange-store.ts';
import type { ExchangeStore } from '../../src-shared/domain/exchange.ts';
import { centralMigrations } from '../central/central-migrations-folder.ts';
import { sha256 } from '../domain/sha256.ts';
import { openedStore } from '../store/opened-store.ts';

/** Central in memory. Opening it takes seconds, so a file of tests shares one; each store is a venue of its own. */
export function openCentral(): Promise<CentralDatabase> {
  return openCentralDatabase({ folder: null, migrationsFolder: centralMigrations });
}

/** A venue of its own at central. */
export async function newVenue({
  db,
}: CentralDatabase): Promise<{ readonly venue: string; readonly store: ExchangeStore }> {
  const venue = randomUUID();
  await db.insert(schema.venues).values({ id: venue, name: 'A venue' });
  return { venue, store: centralStore({ db, venue, sha256 }) };
}

export async function newVenueStore(central: CentralDatabase): Promise<ExchangeStore> {
  return (await newVenue(central)).store;
}

/** A terminal's store, closed with the test. */
export function newTerminalStore(): ExchangeStore {
  return terminalExchangeStore(openedStore(), () => undefined);
}
