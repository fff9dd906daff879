import type { Item } from '../../src-shared/domain/line.ts';

type Ordered = readonly Pick<Item, 'operator' | 'at'>[] | null;

/** Who serves the guests: whoever took the first of what is open. Null when nothing is, or nobody was at work. */
export function serverOf(items: Ordered): string | null {
  return firstOf(items)?.operator ?? null;
}

/** Whether somebody serves the guests: they took the first of what is open, or the last. */
export function isServedBy(items: Ordered, staff: string | null): boolean {
  return staff !== null && (firstOf(items)?.operator === staff || lastOf(items)?.operator === staff);
}

function firstOf(items: Ordered) {
  return items?.reduce((first, item) => (item.at < first.at ? item : first));
}

function lastOf(items: Ordered) {
  return items?.reduce((last, item) => (item.at >= last.at ? item : last));
}
