import type { HistoryEntry, HistoryPage } from '../../src-shared/contract/history-view.ts';

/** The pages put together by guests, those who are there now first. They may have done nothing yet. */
export function sittingsOf(
  pages: readonly Pick<HistoryPage, 'entries' | 'isNextEarlier'>[],
): readonly (readonly HistoryEntry[])[] {
  const sittings: HistoryEntry[][] = [];
  let isEarlier = true;
  for (const { entries, isNextEarlier } of pages) {
    if (isEarlier) sittings.push([]);
    sittings.at(-1)?.push(...entries);
    isEarlier = isNextEarlier;
  }
  return sittings;
}
