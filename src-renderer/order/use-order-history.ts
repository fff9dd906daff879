import { useEffect, useState } from 'react';
import type { HistoryPage, HistoryPageInput } from '../../src-shared/contract/history-view.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';
import { callMain } from '../connection/main-link.ts';
import { type Venue, venueStore } from '../connection/venue-store.ts';

const PAGE_LIMIT = 50;

/** What happened to an order as far as it is on show. It follows what happens meanwhile, here and elsewhere. */
export interface ShownHistory {
  /** Newest first; null until they have come. */
  readonly pages: readonly HistoryPage[] | null;
  readonly showMore: () => void;
}

export function useOrderHistory(holder: Holder): ShownHistory {
  const [count, setCount] = useState(1);
  const [pages, setPages] = useState<readonly HistoryPage[] | null>(null);

  useEffect(() => {
    let isShown = true;
    let isAsking = false;
    let isStale = false;
    // One question at a time; what changes meanwhile is asked for once more.
    const ask = async () => {
      if (isAsking) {
        isStale = true;
        return;
      }
      isAsking = true;
      const found = await readPages(holder, count);
      isAsking = false;
      if (!isShown) return;
      if (found !== null) setPages(found);
      if (!isStale) return;
      isStale = false;
      await ask();
    };
    void ask();
    const unsubscribe = venueStore.subscribe((now, before) => {
      if (concerns(holder, now.venue, before.venue)) void ask();
    });
    return () => {
      isShown = false;
      unsubscribe();
    };
  }, [holder, count]);

  return { pages, showMore: () => setCount((shown) => shown + 1) };
}

/** Null without an answer: what is on show stays, and the next news asks again. */
async function readPages(holder: Holder, count: number): Promise<readonly HistoryPage[] | null> {
  const pages: HistoryPage[] = [];
  let after: HistoryPage['next'] = null;
  while (pages.length < count) {
    const page = await readPage({ holder, after, limit: PAGE_LIMIT });
    if (page === null) return null;
    pages.push(page);
    after = page.next;
    if (after === null) break;
  }
  return pages;
}

function readPage(input: HistoryPageInput): Promise<HistoryPage | null> {
  return callMain((client) => client.orderHistory(input)).catch(() => null);
}

/** Whether something may have happened to an order: its row was sent again, or people have to decide something else. */
function concerns({ kind, id }: Holder, now: Venue | null, before: Venue | null): boolean {
  const rowOf = (venue: Venue | null) => {
    if (kind === 'counter') return venue?.counter;
    return kind === 'table' ? venue?.tables.get(id) : venue?.tabs.get(id);
  };
  return rowOf(now) !== rowOf(before) || now?.conflicts !== before?.conflicts;
}
