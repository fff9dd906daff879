import { parseStamp } from './clock.ts';
import type { Register } from './register.ts';

/** That somebody linked a tab to a table, or took the link away, and what they saw it linked to before. */
export interface TabLink extends Register<string | null> {
  readonly was: string | null;
}

/** Two links of one tab of which the later did not see the former. */
export interface DoubleLink {
  readonly former: TabLink;
  readonly latest: TabLink;
}

/**
 * Whether the link of a tab that stands was made without seeing the one before it, on another terminal, and differs from it.
 * A link that says what it stands on ends it: whoever wrote it has seen the one before.
 * @param links of one tab, in any order.
 */
export function doubleLink(links: readonly TabLink[]): DoubleLink | null {
  const [former, latest] = [...links].sort((left, right) => (left.stamp < right.stamp ? -1 : 1)).slice(-2);
  if (former === undefined || latest === undefined) return null;
  const isOneJournal = parseStamp(former.stamp).journal === parseStamp(latest.stamp).journal;
  return isOneJournal || latest.was === former.value || latest.value === former.value
    ? null
    : { former, latest };
}
