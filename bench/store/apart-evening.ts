import { assert } from '../../src-shared/domain/assert.ts';
import { type BenchTerminal, executeOrFail } from './bench-terminal.ts';

const EVENING_MS = 8 * 3_600_000;
const LINES_PER_ORDER = 8;

/** A terminal's clock, moved by whoever lets it work. */
export interface WorkClock {
  nowMs: number;
}

/**
 * Lets a terminal write so many operations in the course of eight hours: orders of eight lines at one table after another, all
 * paid but the last. Nobody waits for these, so that they are not synced one by one.
 */
export function workApart(bench: BenchTerminal, clock: WorkClock, operations: number): void {
  const { terminal, tables, products } = bench;
  const { db, operations: journals } = terminal.store;
  const head = () => journals.head(db, terminal.settings().journal).seq;
  const [beginMs, begin] = [clock.nowMs, head()];
  const written = () => head() - begin;
  db.sqlite.pragma('synchronous = OFF');
  for (let order = 0; written() < operations; order += 1) {
    const table = tables[order % tables.length];
    assert(table !== undefined, 'the venue has tables');
    for (let line = 0; line < LINES_PER_ORDER && written() < operations; line += 1) {
      clock.nowMs = beginMs + Math.floor((EVENING_MS * written()) / operations);
      const product = products[(order * 3 + line) % products.length];
      assert(product !== undefined, 'the venue has products');
      executeOrFail(terminal, {
        type: 'addLine',
        holder: { kind: 'table', id: table },
        product: product.id,
      });
    }
    if (written() < operations) payAll(bench, table);
  }
  db.sqlite.pragma('synchronous = FULL');
  db.sqlite.pragma('wal_checkpoint(TRUNCATE)');
}

function payAll({ terminal }: BenchTerminal, table: string): void {
  const items = terminal.snapshot().tables.find(({ id }) => id === table)?.items ?? [];
  executeOrFail(terminal, {
    type: 'settle',
    holder: { kind: 'table', id: table },
    lines: items.map(({ id, quantity }) => ({ line: id, quantity })),
    payments: [
      {
        method: 'card',
        amountMinor: items.reduce((sum, line) => sum + line.quantity * line.unitPriceMinor, 0),
      },
    ],
  });
}
