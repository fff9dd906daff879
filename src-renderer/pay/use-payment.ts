import { useMemo, useRef, useState } from 'react';
import { type BillParts, billParts, partsKey } from '../../src-shared/domain/bill-parts.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';
import { type PaymentStep, paymentStep, takenMinor } from '../../src-shared/domain/payment-step.ts';
import { runCommand } from '../connection/run-command.ts';
import { useSettings } from '../connection/venue-store.ts';
import { useHolderName, useItems } from '../order/use-holder.ts';
import type { PaidSale } from './paid-sale.ts';
import { addTaken, endDraft, type PayDraft, usePayDraft } from './pay-draft.ts';
import { EMPTY_ENTRY, type PayEntry } from './pay-entry.ts';

/** A payment as it stands: what it is for, what was taken of it, and what the next tap takes. */
export interface Payment {
  readonly holder: Holder;
  readonly draft: PayDraft;
  readonly parts: BillParts;
  readonly entry: PayEntry;
  readonly setEntry: (entry: PayEntry) => void;
  /** What is still due. Negative when the order became smaller than what was taken. */
  readonly restMinor: number;
  /** Null while nothing can be taken. */
  readonly step: PaymentStep | null;
  /** What the order came to before somebody changed it; null while it is as the person saw it. */
  readonly changedFromMinor: number | null;
  readonly isPaying: boolean;
  /** Takes the next step; the last one records the sale. A second tap while that happens does nothing. */
  readonly take: () => void;
}

export function usePayment(holder: Holder, onPaid: (paid: PaidSale) => void): Payment {
  const draft = usePayDraft(holder);
  const items = useItems();
  const holderName = useHolderName();
  const { pricesIncludeTax } = useSettings();
  const [entry, setEntry] = useState(EMPTY_ENTRY);
  const [isPaying, setPaying] = useState(false);
  // Two taps may come before the page is drawn again.
  const isTaken = useRef(false);
  const parts = useMemo(
    () => billParts(items, new Map(draft.chosen), pricesIncludeTax),
    [items, draft.chosen, pricesIncludeTax],
  );
  const restMinor = parts.due.totalMinor - takenMinor(draft.taken);
  const step = paymentStep({ ...entry, restMinor });
  const isChanged = draft.agreed !== null && draft.agreed.key !== partsKey(parts);

  const settle = async (last: PaymentStep | null) => {
    isTaken.current = true;
    setPaying(true);
    const taken = last === null ? draft.taken : [...draft.taken, last];
    const payments = taken.map(({ method, amountMinor, tenderedMinor }) => ({
      method,
      amountMinor,
      tenderedMinor,
    }));
    const done = await runCommand({ type: 'settle', holder, lines: [...parts.lines], payments });
    isTaken.current = false;
    setPaying(false);
    if (!done?.created) return;
    endDraft(holder);
    setEntry(EMPTY_ENTRY);
    onPaid({
      sale: done.created,
      holderName,
      totalMinor: parts.due.totalMinor,
      changeMinor: last?.changeMinor ?? 0,
    });
  };

  const take = () => {
    if (isTaken.current || isChanged || parts.lines.length === 0) return;
    if (step !== null && step.leavesMinor > 0) {
      addTaken(holder, step);
      setEntry({
        ...EMPTY_ENTRY,
        method: entry.method,
        field: entry.method === 'card' ? 'part' : 'received',
      });
    } else if (step !== null || restMinor === 0) {
      void settle(step);
    }
  };

  return {
    holder,
    draft,
    parts,
    entry,
    setEntry,
    restMinor,
    step,
    changedFromMinor: isChanged ? (draft.agreed?.totalMinor ?? 0) : null,
    isPaying,
    take,
  };
}
