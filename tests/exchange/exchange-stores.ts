import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import { centralStore } from '../../src-central/store/central-store.ts';
import { type CentralDatabase, openCentralDatabase } from '../../src-central/store/database.ts';
import * as schema from '../../src-central/store/schema.ts';
import { readSnapshot } from '../../src-central/store/snapshot.ts';
import { terminalExchangeStore } from '../../src-main/exchange/terminal-exchange-store.ts';
import { PROTOCOL, snapshotAnswer } from '../../src-shared/contract/exchange.ts';
import type { ExchangeStore } from '../../src-shared/domain/exchange.ts';
import type { Operation } from '../../src-shared/domain/operation.ts';
import type { VenueSnapshot } from '../../src-shared/domain/snapshot.ts';
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

/** What central answers on the wire, of a venue that holds these operations. */
export async function snapshotOf(
  central: CentralDatabase,
  operations: readonly Operation[],
): Promise<VenueSnapshot> {
  const { store, venue } = await newVenue(central);
  expect(await store.append(operations)).toEqual([]);
  const snapshot = await readSnapshot(central.db, venue);
  return snapshotAnswer.parse(JSON.parse(JSON.stringify({ protocol: PROTOCOL, ...snapshot })));
}
