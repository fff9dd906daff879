import { asc, sql } from 'drizzle-orm';
import type { CentralDb } from '../store/database.ts';
import { venues } from '../store/schema.ts';

export interface Venue {
  readonly id: string;
  readonly name: string;
}

export async function addVenue(db: CentralDb, venue: Venue): Promise<void> {
  await db.insert(venues).values(venue);
}

export function listVenues(db: CentralDb): Promise<readonly Venue[]> {
  return db
    .select({ id: venues.id, name: venues.name })
    .from(venues)
    .orderBy(asc(venues.name), asc(venues.id));
}

/** Whoever an id or a name means, in any case of letters. Several may bear one name. */
export function findVenues(db: CentralDb, wanted: string): Promise<readonly Venue[]> {
  return db
    .select({ id: venues.id, name: venues.name })
    .from(venues)
    .where(sql`${venues.id}::text = lower(${wanted}) OR lower(${venues.name}) = lower(${wanted})`)
    .orderBy(asc(venues.id));
}

/**
 * Lets central begin a new journal in every venue. To be done after central was restored from a backup: what it wrote since then
 * is on terminals, and comes back from there under the old journals, which must not be continued otherwise meanwhile.
 */
export async function beginNewJournals(db: CentralDb): Promise<void> {
  await db.update(venues).set({ journal: null });
}
