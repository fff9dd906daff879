import type { Item } from '../../src-shared/domain/line.ts';

type Ordered = readonly Pick<Item, 'operator' | 'at'>[] | null;

/** Who serves the guests: whoever took the first of what is open. Null when nothing is, or nobody was at work. */
export function serverOf(items: Ordered): string | null {
  return byTime(items)[0]?.operator ?? null;
}

/** Whether somebody serves the guests: they took the first of what is open, or the last. */
export function isServedBy(items: Ordered, staff: string | null): boolean {
  const ordered = byTime(items);
  return staff !== null && (ordered[0]?.operator === staff || ordered.at(-1)?.operator === staff);
}

function byTime(items: Ordered) {
  return (items ?? []).toSorted((left, right) => left.at - right.at);
}
