import { eq } from 'drizzle-orm';
import type { CentralDatabase } from '../../src-central/store/database.ts';
import * as schema from '../../src-central/store/schema.ts';
import { remainingQuantity } from '../../src-shared/domain/line.ts';
import type { VenueState } from '../../src-shared/domain/venue-state.ts';

/** What central's tables say of the lines, the refunds and the links of tabs of a venue. */
export async function storedFacts(central: CentralDatabase, venue: string) {
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

/** The same, as the domain has it. */
export function factsOf({ lines, refunds, links }: VenueState) {
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
