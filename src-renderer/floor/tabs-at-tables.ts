import type { TabView } from '../../src-shared/contract/views.ts';

type Tabs = ReadonlyMap<string, Pick<TabView, 'name' | 'table'>>;

const NONE: readonly string[] = [];
const known = new WeakMap<Tabs, ReadonlyMap<string, readonly string[]>>();

/** The names of the tabs that sit at a table: looked up once for all tables as long as no tab changes, and the same list each time. */
export function tabsAtTable(tabs: Tabs, table: string): readonly string[] {
  const byTable = known.get(tabs) ?? namesByTable(tabs);
  known.set(tabs, byTable);
  return byTable.get(table) ?? NONE;
}

function namesByTable(tabs: Tabs): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, readonly string[]>();
  for (const { name, table } of tabs.values()) {
    if (table !== null) names.set(table, [...(names.get(table) ?? []), name]);
  }
  return names;
}
