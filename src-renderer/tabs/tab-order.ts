import { t } from '@lingui/core/macro';
import type { TabView } from '../../src-shared/contract/views.ts';

/** Open tabs, the oldest first: the one that was forgotten stays on top, and opening one moves no other. */
export function oldestFirst<Tab extends Pick<TabView, 'openedAt' | 'name'>>(
  tabs: ReadonlyMap<string, Tab>,
): readonly Tab[] {
  return [...tabs.values()].sort(
    (left, right) => left.openedAt - right.openedAt || left.name.localeCompare(right.name),
  );
}

/** A name that no open tab has yet: `Tab 4`. */
export function suggestTabName(tabs: Iterable<Pick<TabView, 'name'>>): string {
  const taken = new Set([...tabs].map(({ name }) => name.toLowerCase()));
  for (let number = taken.size + 1; ; number += 1) {
    const name = t`Tab ${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
