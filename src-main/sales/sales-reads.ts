import type {
  ReceiptView,
  SalesEntry,
  SalesPage,
  SalesPageInput,
  SalesTotals,
  TimeSpan,
} from '../../src-shared/contract/sales-view.ts';
import { prepareSelect } from '../store/hot-rows.ts';
import { readRefund } from '../store/refund-rows.ts';
import { readSale } from '../store/sale-rows.ts';
import { payments, refunds, sales } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { type EntryFacts, entryFacts } from './entry-facts.ts';
import { prepareSalesTotals } from './sales-totals.ts';

/** What was sold and given back, read by time from indexes: the cost is that of the page or the day, not of the venue's age. */
export interface SalesReads {
  readonly page: (input: SalesPageInput) => SalesPage;
  readonly totals: (span: TimeSpan) => SalesTotals;
  readonly receipt: (kind: SalesEntry['kind'], id: string) => ReceiptView | null;
}

/** @param terminal this one. */
export function prepareSalesReads(store: Store, terminal: string): SalesReads {
  const { db } = store;
  const newest = 'WHERE at >= ? AND (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT ?';
  const salesBefore = prepareSelect(db, sales, newest, ['lines', 'taxes']);
  const refundsBefore = prepareSelect(db, refunds, newest, ['lines', 'taxes']);
  const paymentsOf = prepareSelect(db, payments, 'WHERE sale = ? ORDER BY rowid');
  const holderOf = prepareSelect(db, sales, 'WHERE id = ?', ['lines', 'taxes']);

  const factsOf = (row: Parameters<typeof entryFacts>[1], sale: string): EntryFacts => {
    const sold = holderOf.get(sale);
    const holder = sold === undefined ? null : { kind: sold.holderKind, id: sold.holderId };
    return entryFacts({ store, terminal }, row, holder);
  };

  return {
    page: ({ span, after, limit }) => {
      const { at, id } = after ?? { at: span.to, id: '' };
      // One more than fits tells whether there is a next page.
      const within = [span.from, at, id, limit + 1] as const;
      const sold = salesBefore.all(...within).map((row) => ({
        kind: 'sale' as const,
        ...factsOf(row, row.id),
        methods: [...new Set(paymentsOf.all(row.id).map(({ method }) => method))],
      }));
      const givenBack = refundsBefore.all(...within).map((row) => ({
        kind: 'refund' as const,
        ...factsOf(row, row.sale),
        methods: [row.method],
      }));
      const found = [...sold, ...givenBack].sort(newestFirst);
      const entries = found.slice(0, limit);
      const last = found.length > limit ? entries.at(-1) : undefined;
      return { entries, next: last === undefined ? null : { at: last.at, id: last.id } };
    },
    totals: prepareSalesTotals(db),
    receipt: (kind, id) => {
      const state = kind === 'sale' ? readSale(db, id) : readRefund(db, id);
      if (state === undefined) return null;
      const { value, at, operator, journal } = state;
      const { receiptNumber, totalMinor, lines, taxes, formerReceipt } = value;
      const common = {
        ...factsOf(
          { id, at, operator, journal, receiptNumber, totalMinor },
          'sale' in value ? value.sale : id,
        ),
        ...(formerReceipt === undefined ? {} : { formerReceipt }),
        lines,
        taxes,
      };
      if ('payments' in value) return { kind: 'sale', ...common, payments: value.payments };
      const saleReceipt = holderOf.get(value.sale)?.receiptNumber ?? null;
      return { kind: 'refund', ...common, method: value.method, reason: value.reason, saleReceipt };
    },
  };
}

function newestFirst(left: SalesEntry, right: SalesEntry): number {
  return right.at - left.at || (left.id < right.id ? 1 : -1);
}
