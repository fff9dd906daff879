import type { Item } from '../../src-shared/domain/line.ts';
import { foldText } from '../ui/fold-text.ts';
import { tableName } from '../ui/holder-name.ts';

/** What a search looks at of a table or a tab. */
interface Searched {
  readonly id: string;
  readonly name: string;
  readonly items: readonly Pick<Item, 'name' | 'variantName'>[] | null;
}

/** What a search found. The sets keep the order in which Enter should try them. */
export interface Found {
  readonly tables: ReadonlySet<string>;
  readonly tabs: ReadonlySet<string>;
}

/** Finds tables and tabs by their name or by what they hold, the best name first. Null when nothing is searched for. */
export function searchVenue(
  query: string,
  { tables, tabs }: { readonly tables: Iterable<Searched>; readonly tabs: Iterable<Searched> },
): Found | null {
  const wanted = foldText(query.trim());
  if (wanted === '') return null;
  return {
    tables: idsByRank(tables, (table) => rank(wanted, [table.name, tableName(table.name)], table.items)),
    tabs: idsByRank(tabs, (tab) => rank(wanted, [tab.name], tab.items)),
  };
}

/** 0 for the very name, 1 for how a name begins, 2 for a part of one, 3 for an item; null for none of these. */
function rank(wanted: string, names: readonly string[], items: Searched['items']): number | null {
  const folded = names.map(foldText);
  if (folded.includes(wanted)) return 0;
  if (folded.some((name) => name.startsWith(wanted))) return 1;
  if (folded.some((name) => name.includes(wanted))) return 2;
  return items?.some((item) => foldText(`${item.name} ${item.variantName ?? ''}`).includes(wanted))
    ? 3
    : null;
}

function idsByRank(rows: Iterable<Searched>, rankOf: (row: Searched) => number | null): ReadonlySet<string> {
  const found = [...rows].flatMap((row) => {
    const ranked = rankOf(row);
    return ranked === null ? [] : [{ id: row.id, ranked }];
  });
  return new Set(found.sort((left, right) => left.ranked - right.ranked).map(({ id }) => id));
}
