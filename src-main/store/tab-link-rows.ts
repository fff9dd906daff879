import { and, eq } from 'drizzle-orm';
import type { Stamp } from '../../src-shared/domain/clock.ts';
import { earlierRegister } from '../../src-shared/domain/register.ts';
import type { TabLink } from '../../src-shared/domain/tab-link.ts';
import type { ReadDb, WriteDb } from './database.ts';
import { tabLinks } from './schema.ts';

/** How a tab was linked, from one time to the next. */
export function readTabLinks({ orm }: ReadDb, tab: string): readonly TabLink[] {
  return orm.select().from(tabLinks).where(eq(tabLinks.tab, tab)).all().map(rowToTabLink);
}

/** Records a link of a tab. It is said once; should two operations carry one stamp, one stands whatever their order. */
export function writeTabLink(db: WriteDb, tab: string, given: TabLink): void {
  const ofTab = and(eq(tabLinks.tab, tab), eq(tabLinks.stamp, given.stamp));
  const known = db.orm.select().from(tabLinks).where(ofTab).get();
  const {
    value: table,
    was,
    stamp,
  } = earlierRegister(known === undefined ? null : rowToTabLink(known), given);
  db.orm
    .insert(tabLinks)
    .values({ tab, stamp, table, was })
    .onConflictDoUpdate({ target: [tabLinks.tab, tabLinks.stamp], set: { table, was } })
    .run();
}

export function removeTabLink({ orm }: WriteDb, tab: string, stamp: Stamp): void {
  orm
    .delete(tabLinks)
    .where(and(eq(tabLinks.tab, tab), eq(tabLinks.stamp, stamp)))
    .run();
}

export function rowToTabLink({ table, was, stamp }: typeof tabLinks.$inferSelect): TabLink {
  return { value: table, was, stamp };
}
