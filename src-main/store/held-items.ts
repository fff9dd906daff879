import { eq, sql } from 'drizzle-orm';
import type { Holder } from '../../src-shared/domain/holder.ts';
import type { Item } from '../../src-shared/domain/line.ts';
import type { ReadDb, WriteDb } from './database.ts';
import { counters, tabs } from './schema.ts';

/** What a holder holds, and for a tab whether it is open. */
interface HeldItems {
  readonly id: string;
  readonly items: readonly Item[] | null;
  readonly open: boolean;
}

/** Prepares writing what is derived of a holder, for each kind. */
export function prepareItems({
  orm,
  sqlite,
}: ReadDb): Record<Holder['kind'], (db: WriteDb, held: HeldItems) => void> {
  // A placeholder is typed as SQL, where a column of JSON wants its value.
  const items = sql`${sql.placeholder('items')}`;
  const id = sql.placeholder('id');
  const ofTable = sqlite.prepare('UPDATE tables SET items = ? WHERE id = ?');
  const ofTab = orm
    .update(tabs)
    .set({ items, open: sql`${sql.placeholder('open')}` })
    .where(eq(tabs.id, id))
    .prepare();
  const ofCounter = orm
    .insert(counters)
    .values({ id, items })
    .onConflictDoUpdate({ target: counters.id, set: { items: sql`excluded.items` } })
    .prepare();
  const withoutCounter = orm.delete(counters).where(eq(counters.id, id)).prepare();
  const toText = (held: HeldItems) => (held.items === null ? null : JSON.stringify(held.items));
  return {
    table: (_, held) => void ofTable.run(toText(held), held.id),
    tab: (_, held) => void ofTab.run({ id: held.id, items: toText(held), open: held.open ? 1 : 0 }),
    // Without a row when it holds nothing: whether it ever held something would depend on the order of arrival.
    counter: (_, held) =>
      void (held.items === null
        ? withoutCounter.run({ id: held.id })
        : ofCounter.run({ id: held.id, items: toText(held) })),
  };
}
