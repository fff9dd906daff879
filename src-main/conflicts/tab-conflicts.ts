import type { ConflictOf, Remedy } from '../../src-shared/contract/conflict-view.ts';
import { shownRecord } from '../../src-shared/contract/row-views.ts';
import { doubledNames, freeName } from '../../src-shared/domain/doubled-names.ts';
import { openItems } from '../../src-shared/domain/line.ts';
import { orderTotals } from '../../src-shared/domain/order-totals.ts';
import { doubleLink, type TabLink } from '../../src-shared/domain/tab-link.ts';
import { prepareSelect } from '../store/hot-rows.ts';
import { tabLinks, tabs } from '../store/schema.ts';
import { rowToTabLink } from '../store/tab-link-rows.ts';
import { settingsView } from '../store/view-rows.ts';
import type { ConflictReads } from './conflict-reads.ts';

type TabConflictView = ConflictOf<'sameName'> | ConflictOf<'linkedTwice'>;

/** The conflicts of open tabs: two of one name, and one that was linked to two tables. */
export function prepareTabConflicts(reads: ConflictReads): () => readonly TabConflictView[] {
  const { db } = reads.store;
  const open = prepareSelect(db, tabs, 'WHERE open = 1', ['items']);
  const linksOfOpen = prepareSelect(
    db,
    tabLinks,
    'WHERE tab IN (SELECT id FROM tabs WHERE open = 1) ORDER BY tab, stamp',
  );
  return () => {
    const named = open.all().flatMap((row) => {
      const tab = shownRecord('tab', row);
      return tab === null ? [] : [{ id: row.id, name: tab.name, since: row.stamps['openedAt'] ?? '' }];
    });
    // While older history is missing, so may be the link between two others.
    const known = reads.store.missingOperations() > 0 ? [] : linksOfOpen.all();
    const links = [...Map.groupBy(known, ({ tab }) => tab)];
    return [
      ...doubledNames(named).map((pair) =>
        sameName(reads, { ...pair, taken: named.map(({ name }) => name) }),
      ),
      ...links.flatMap(([tab, rows]) => linkedTwice(reads, tab, rows.map(rowToTabLink))),
    ];
  };
}

interface NamedTab {
  readonly id: string;
  readonly name: string;
  readonly since: string;
}

function sameName(
  reads: ConflictReads,
  given: { readonly older: NamedTab; readonly younger: NamedTab; readonly taken: readonly string[] },
): ConflictOf<'sameName'> {
  const { older, younger, taken } = given;
  const pricesIncludeTax = settingsView(reads.store.db)?.pricesIncludeTax ?? true;
  const told = [older, younger].map(({ id, since }) => {
    const items = openItems(reads.store.projection.lines.openOn(reads.store.db, { kind: 'tab', id }));
    const { count, totalMinor } = orderTotals(items, pricesIncludeTax);
    return { ...reads.deedAt(since), id, count, totalMinor };
  });
  const from = { kind: 'tab', id: younger.id } as const;
  const to = { kind: 'tab', id: older.id } as const;
  const newName = freeName(younger.name, taken);
  const join: Remedy =
    told[1]?.count === 0
      ? { action: 'closeEmpty', command: { type: 'closeTab', tab: younger.id } }
      : { action: 'merge', command: { type: 'mergeHolder', from, to } };
  return {
    kind: 'sameName',
    id: `name:${younger.id}`,
    holders: [to, from],
    name: younger.name,
    tabs: told,
    newName,
    remedies: [join, { action: 'rename', command: { type: 'renameTab', tab: younger.id, name: newName } }],
  };
}

function linkedTwice(
  reads: ConflictReads,
  tab: string,
  links: readonly TabLink[],
): readonly ConflictOf<'linkedTwice'>[] {
  const doubled = doubleLink(links);
  if (doubled === null) return [];
  const { former, latest } = doubled;
  const holder = { kind: 'tab', id: tab } as const;
  const tableOf = ({ value }: TabLink) => (value === null ? null : ({ kind: 'table', id: value } as const));
  const nameOf = (link: TabLink) => {
    const table = tableOf(link);
    return table === null ? null : reads.place(table).name;
  };
  const isFormerThere =
    former.value === null || reads.store.shown.table(reads.store.db, former.value) !== null;
  const remedies: Remedy[] = [
    { action: 'keepLink', command: { type: 'keepLink', tab, table: latest.value } },
    ...(isFormerThere
      ? [{ action: 'linkToFormer', command: { type: 'linkTab', tab, table: former.value } } as const]
      : []),
  ];
  return [
    {
      kind: 'linkedTwice',
      id: `link:${tab}`,
      holders: [holder, ...[former, latest].flatMap((link) => tableOf(link) ?? [])],
      place: reads.place(holder),
      links: [former, latest].map((link) => ({ ...reads.deedAt(link.stamp), table: nameOf(link) })),
      remedies,
    },
  ];
}
