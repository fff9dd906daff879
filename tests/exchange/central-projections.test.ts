import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { centralStore } from '../../src-central/store/central-store.ts';
import type { CentralDatabase } from '../../src-central/store/database.ts';
import * as schema from '../../src-central/store/schema.ts';
import { remainingQuantity } from '../../src-shared/domain/line.ts';
import { applyOperations, EMPTY_VENUE, type VenueState } from '../../src-shared/domain/venue-state.ts';
import { arbitraryPlay, historyOf } from '../domain/arbitrary-operations.ts';
import { shuffled } from '../domain/delivery.ts';
import { sha256 } from '../domain/sha256.ts';
import { openCentral } from './exchange-stores.ts';

let central: CentralDatabase;
beforeAll(async () => {
  central = await openCentral();
});
afterAll(() => central.close());

it('central keeps lines, refunds and links of tabs as the domain has them, whatever the order of the journals', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryPlay, fc.nat(), async (play, seed) => {
      const { journals, operations } = historyOf(play);
      const venue = randomUUID();
      await central.db.insert(schema.venues).values({ id: venue, name: 'A venue' });
      const store = centralStore({ db: central.db, venue, sha256 });
      for (const journal of shuffled(journals, seed)) expect(await store.append(journal)).toEqual([]);
      expect(await storedFacts(venue)).toEqual(factsOf(applyOperations(EMPTY_VENUE, operations)));
    }),
    { numRuns: 25 },
  );
}, 120_000);

async function storedFacts(venue: string) {
  const { lines, refunds, tabLinks } = schema;
  const lineRows = await central.db.select().from(lines).where(eq(lines.venue, venue));
  const refundRows = await central.db.select().from(refunds).where(eq(refunds.venue, venue));
  const linkRows = await central.db.select().from(tabLinks).where(eq(tabLinks.venue, venue));
  return {
    lines: Object.fromEntries(
      lineRows.map(({ id, corrected, settled, remaining }) => [id, [corrected, settled, remaining]]),
    ),
    refunds: Object.fromEntries(
      refundRows.map(({ id, sale, totalMinor, receiptNumber, stamp }) => [
        id,
        [sale, totalMinor, receiptNumber, stamp],
      ]),
    ),
    links: Object.fromEntries(
      linkRows.map(({ tab, stamp, table, was }) => [`${tab}:${stamp}`, [table, was]]),
    ),
  };
}

function factsOf({ lines, refunds, links }: VenueState) {
  return {
    lines: Object.fromEntries(
      [...lines].map(([id, line]) => [
        id,
        [line.corrected?.value ?? null, line.settled, remainingQuantity(line)],
      ]),
    ),
    refunds: Object.fromEntries(
      [...refunds].map(([id, { value, stamp }]) => [
        id,
        [value.sale, value.totalMinor, value.receiptNumber, stamp],
      ]),
    ),
    links: Object.fromEntries([...links].map(([key, { value, was }]) => [key, [value, was]])),
  };
}
