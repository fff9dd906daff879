import { sql } from 'drizzle-orm';
import { centralStore } from '../../src-central/store/central-store.ts';
import type { CentralDatabase } from '../../src-central/store/database.ts';
import * as schema from '../../src-central/store/schema.ts';
import { sha256 } from '../../src-central/store/sha256.ts';
import { readSnapshot } from '../../src-central/store/snapshot.ts';
import { snapshotAnswer } from '../../src-shared/contract/exchange.ts';
import {
  answerExchange,
  type ExchangeRequest,
  type ExchangeStore,
} from '../../src-shared/domain/exchange.ts';
import type { VenueSnapshot } from '../../src-shared/domain/snapshot.ts';
import { backUpVenue, type CentralBackup, restoreVenue } from './central-backup.ts';
import type { Heard } from './network.ts';
import { VENUE_TABLES } from './venue-tables.ts';

/** Central as it serves one venue of a world. */
export interface CentralNode {
  readonly venue: string;
  readonly store: ExchangeStore;
  /** One call of a terminal, and whether it brought anything. */
  readonly answer: (request: ExchangeRequest) => Promise<{ readonly heard: Heard; readonly isNews: boolean }>;
  /** What a new terminal starts from, as it comes over the wire; null when it has to take in the whole history. */
  readonly snapshot: () => Promise<VenueSnapshot | null>;
  /** Keeps what central holds now, in place of what was kept before. */
  readonly backUp: () => Promise<void>;
  /** Puts back what was kept. Answers false when nothing was. */
  readonly restore: () => Promise<boolean>;
}

/**
 * Opens a venue of its own at central.
 * @param page the most operations that travel in one direction at a time.
 * @param through how its store is changed, for tests of the simulation itself.
 */
export async function openVenue(given: {
  readonly database: CentralDatabase;
  readonly venue: string;
  readonly page: number;
  readonly through: (store: ExchangeStore) => ExchangeStore;
}): Promise<CentralNode> {
  const { venue, page } = given;
  const { db } = given.database;
  await db.insert(schema.venues).values({ id: venue, name: 'The Test Tube' });
  let backup: CentralBackup | null = null;
  const store = given.through(centralStore({ db, venue, sha256 }));
  return {
    venue,
    store,
    backUp: async () => {
      backup = await backUpVenue(db, venue);
    },
    restore: async () => {
      if (backup === null) return false;
      await restoreVenue(db, venue, backup);
      return true;
    },
    answer: async (request) => {
      const { operations } = request;
      if (operations.length > page) return { heard: { is: 'refused', code: 'too_large' }, isNews: false };
      const answer = await answerExchange(store, request, page);
      return { heard: { is: 'answered', answer }, isNews: operations.length > answer.notTaken.length };
    },
    snapshot: async () => {
      const snapshot = await readSnapshot(db, venue);
      return snapshot === null
        ? null
        : snapshotAnswer.parse(JSON.parse(JSON.stringify({ protocol: 1, ...snapshot })));
    },
  };
}

/** Forgets all venues, so that one database serves any number of seeds. */
export async function emptyCentral({ db }: CentralDatabase): Promise<void> {
  const names = sql.join([schema.venues, ...VENUE_TABLES], sql`, `);
  await db.execute(sql`TRUNCATE ${names}`);
}
