import { randomUUID } from 'node:crypto';
import type { Author } from '../../src-main/store/store.ts';
import type { ProductView } from '../../src-shared/contract/views.ts';
import { billTotals } from '../../src-shared/domain/money.ts';
import type { Draft } from '../../src-shared/domain/operation.ts';
import type { SaleLine } from '../../src-shared/domain/sale.ts';
import { largeVenue } from '../../tests/venues/large-venue.ts';
import { type BenchTerminal, createBenchTerminal } from './bench-terminal.ts';

/** A small venue, so that its own operations do not make the short history a long one. */
const VENUE = largeVenue({ tables: 60, products: 200 });
const LINES_PER_ORDER = 8;
const ORDERS_PER_TRANSACTION = 300;
/** Three years ago, so that all of the history lies before what is measured. */
const BEGIN_MS = Date.UTC(2023, 0, 1);
const BASIS_POINTS = 2300;

/**
 * Makes a terminal with a history of so many operations: orders of eight lines, each settled and paid. They are sealed and
 * applied by the store itself, as any command's are, many orders to a transaction.
 */
export function createHistory(file: string, operations: number): void {
  let nowMs = BEGIN_MS;
  const bench = createBenchTerminal({ file, venue: VENUE, now: () => (nowMs += 1000) });
  const { store, settings } = bench.terminal;
  // Nobody waits for these, and they are on disk before the file is used.
  store.db.sqlite.pragma('synchronous = OFF');
  store.db.sqlite.pragma('cache_size = -400000');
  const { terminal, journal, operator } = settings();
  const author = (): Author => ({ terminal, journal, operator, nowMs: (nowMs += 1000) });
  const head = () => store.operations.head(store.db, journal);
  let order = 0;
  while (head().seq < operations) {
    const room = operations - head().seq;
    store.change(({ write }) => {
      const receipts = head().receipts;
      const orders = Math.min(ORDERS_PER_TRANSACTION, Math.ceil(room / (LINES_PER_ORDER + 1)));
      for (let index = 0; index < orders; index += 1) {
        write(author(), orderDrafts(bench, { order, receiptNumber: receipts + index + 1, nowMs }));
        order += 1;
      }
    });
  }
  store.db.sqlite.pragma('synchronous = FULL');
  store.db.sqlite.pragma('wal_checkpoint(TRUNCATE)');
  bench.close();
}

/** The lines of an order, and the sale that settles it. */
export function orderDrafts(
  { tables, products, terminal }: BenchTerminal,
  given: { readonly order: number; readonly receiptNumber: number; readonly nowMs: number },
): readonly Draft[] {
  const { order, receiptNumber, nowMs } = given;
  const holder = { kind: 'table' as const, id: tables[order % tables.length] ?? '' };
  const ordered = Array.from({ length: LINES_PER_ORDER }, (_, index) => ({
    line: randomUUID() as string,
    product: products[(order * 3 + index) % products.length],
  })).filter((chosen): chosen is { line: string; product: ProductView } => chosen.product !== undefined);
  const added = ordered.map(
    ({ line, product }): Draft => ({
      type: 'line.added',
      body: {
        line,
        holder,
        origin: {
          item: {
            product: product.id,
            name: product.name,
            variant: null,
            variantName: null,
            modifiers: [],
            unitPriceMinor: product.priceMinor,
            basisPoints: BASIS_POINTS,
          },
          quantity: 1,
          at: nowMs,
          operator: terminal.settings().operator,
        },
        note: null,
        seat: null,
      },
    }),
  );
  const lines = ordered.map(
    ({ line, product }): SaleLine => ({
      line,
      name: product.name,
      variantName: null,
      quantity: 1,
      unitPriceMinor: product.priceMinor,
      basisPoints: BASIS_POINTS,
    }),
  );
  const { totalMinor, shares } = billTotals(
    lines.map(({ unitPriceMinor, basisPoints }) => ({ amountMinor: unitPriceMinor, basisPoints })),
    true,
  );
  const payments = [
    {
      id: randomUUID() as string,
      method: 'cash' as const,
      amountMinor: totalMinor,
      tenderedMinor: totalMinor,
    },
  ];
  const sale = { holder, receiptNumber, lines, totalMinor, taxes: [...shares], payments };
  return [...added, { type: 'sale.settled', body: { id: randomUUID(), sale } }];
}
