import type { HistoryEntry } from '../../src-shared/contract/history-view.ts';

/** What one person did at one terminal within a minute, newest first. */
export interface HistoryGroup {
  readonly key: string;
  readonly entries: readonly [HistoryEntry, ...HistoryEntry[]];
}

const MINUTE_MS = 60_000;

/** Puts entries that follow each other together where time, person and terminal would only be said again. */
export function historyGroups(entries: readonly HistoryEntry[]): readonly HistoryGroup[] {
  const groups: { key: string; entries: [HistoryEntry, ...HistoryEntry[]] }[] = [];
  for (const entry of entries) {
    const group = groups.at(-1);
    if (group !== undefined && isSaidOnce(group.entries[0], entry)) group.entries.push(entry);
    else groups.push({ key: entryKey(entry), entries: [entry] });
  }
  return groups;
}

export function entryKey({ journal, seq }: Pick<HistoryEntry, 'journal' | 'seq'>): string {
  return `${journal}:${seq}`;
}

function isSaidOnce(left: HistoryEntry, right: HistoryEntry): boolean {
  const isSameMinute = Math.floor(left.at / MINUTE_MS) === Math.floor(right.at / MINUTE_MS);
  return isSameMinute && left.who === right.who && left.terminal === right.terminal;
}
