import { useEffect, useState } from 'react';
import type { ReceiptView, SalesEntry } from '../../src-shared/contract/sales-view.ts';
import { callMain } from '../connection/main-link.ts';

/** A receipt as it was recorded; null until it has come. */
export function useReceipt(kind: SalesEntry['kind'], id: string): ReceiptView | null {
  const [receipt, setReceipt] = useState<ReceiptView | null>(null);
  useEffect(() => {
    let isShown = true;
    const ask = async () => {
      // Without an answer the place stays empty; the sale is recorded all the same and is told in the sales of the day.
      const found = await callMain((client) => client.receipt({ kind, id })).catch(() => null);
      if (isShown) setReceipt(found);
    };
    void ask();
    return () => {
      isShown = false;
    };
  }, [kind, id]);
  return receipt?.id === id ? receipt : null;
}
