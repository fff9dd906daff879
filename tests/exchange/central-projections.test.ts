import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { centralStore } from '../../src-central/store/central-store.ts';
import type { CentralDatabase } from '../../src-central/store/database.ts';
import * as schema from '../../src-central/store/schema.ts';
import { applyOperations, EMPTY_VENUE } from '../../src-shared/domain/venue-state.ts';
import { postgresOfFile } from '../central/postgres-of-file.ts';
import { arbitraryPlay, historyOf } from '../domain/arbitrary-operations.ts';
import { shuffled } from '../domain/delivery.ts';
import { sha256 } from '../domain/sha256.ts';
import { factsOf, storedFacts } from './central-facts.ts';
import { openCentral } from './exchange-stores.ts';

const postgres = postgresOfFile();
let embedded: CentralDatabase;
beforeAll(async () => {
  embedded = await openCentral();
});
afterAll(() => embedded.close());

it.each([
  ['embedded', () => Promise.resolve(embedded)],
  ['on a server', postgres.open],
] as const)(
  'central, %s, keeps lines, refunds and links of tabs as the domain has them, whatever the order of the journals',
  async (_, open) => {
    const central = await open();
    await fc.assert(
      fc.asyncProperty(arbitraryPlay, fc.nat(), async (play, seed) => {
        const { journals, operations } = historyOf(play);
        const venue = randomUUID();
        await central.db.insert(schema.venues).values({ id: venue, name: 'A venue' });
        const store = centralStore({ db: central.db, venue, sha256 });
        for (const journal of shuffled(journals, seed)) expect(await store.append(journal)).toEqual([]);
        expect(await storedFacts(central, venue)).toEqual(factsOf(applyOperations(EMPTY_VENUE, operations)));
      }),
      { numRuns: 25 },
    );
  },
  120_000,
);
