import { useEffect, useEffectEvent, useState } from 'react';
import type { SalesPage, SalesTotals, TimeSpan } from '../../src-shared/contract/sales-view.ts';
import { callMain } from '../connection/main-link.ts';
import { venueStore } from '../connection/venue-store.ts';
import { entriesBeyond } from './entries-beyond.ts';

const PAGE_LIMIT = 50;

/** The sales of a day as far as they are on show, and what the day comes to. */
export interface Sales {
  /** Null until they have come. */
  readonly page: SalesPage | null;
  readonly totals: SalesTotals | null;
  /** How many came since, from here or elsewhere. They wait for a tap, so that nothing moves under a finger. */
  readonly newer: number;
  readonly showNewer: () => void;
  readonly showMore: () => void;
}

export function useSales(span: TimeSpan): Sales {
  const { from, to } = span;
  const [page, setPage] = useState<SalesPage | null>(null);
  const [latest, setLatest] = useState<SalesPage | null>(null);
  const [totals, setTotals] = useState<SalesTotals | null>(null);

  const arrive = useEffectEvent((head: SalesPage, sums: SalesTotals) => {
    setTotals(sums);
    setLatest(head);
    if (page === null || page.entries.length === 0) setPage(head);
  });

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
      const found = await readDay({ from, to });
      isAsking = false;
      if (!isShown) return;
      if (found !== null) arrive(...found);
      if (!isStale) return;
      isStale = false;
      await ask();
    };
    void ask();
    const unsubscribe = venueStore.subscribe(() => void ask());
    return () => {
      isShown = false;
      unsubscribe();
    };
  }, [from, to]);

  const showMore = async () => {
    const after = page?.next ?? null;
    if (after === null) return;
    const input = { span: { from, to }, after, limit: PAGE_LIMIT };
    const more = await callMain((client) => client.sales(input)).catch(() => null);
    if (more === null) return;
    setPage((before) =>
      before?.next === after ? { entries: [...before.entries, ...more.entries], next: more.next } : before,
    );
  };

  return {
    page,
    totals,
    newer: page === null || latest === null ? 0 : entriesBeyond(page.entries, latest.entries),
    showNewer: () => setPage(latest),
    showMore: () => void showMore(),
  };
}

/** Null without an answer: what is on show stays, and the next news asks again. */
async function readDay(span: TimeSpan): Promise<[SalesPage, SalesTotals] | null> {
  const head = { span, after: null, limit: PAGE_LIMIT };
  return Promise.all([
    callMain((client) => client.sales(head)),
    callMain((client) => client.salesTotals(span)),
  ]).catch(() => null);
}
