import type { SalesTotals, TimeSpan } from '../../src-shared/contract/sales-view.ts';
import { PAYMENT_METHODS, type PaymentMethod } from '../../src-shared/domain/sale.ts';
import type { ReadDb } from '../store/database.ts';

interface Sum {
  readonly count: number;
  readonly totalMinor: number;
}
interface MethodSum extends Sum {
  readonly method: PaymentMethod;
}

/** Prepares adding up what was taken and given back in a span of time. */
export function prepareSalesTotals({ sqlite }: ReadDb): (span: TimeSpan) => SalesTotals {
  const sold = sqlite.prepare<[number, number], Sum>(
    'SELECT count(*) AS count, coalesce(sum(total_minor), 0) AS totalMinor FROM sales WHERE at >= ? AND at < ?',
  );
  const taken = sqlite.prepare<[number, number], MethodSum>(
    `SELECT method, count(*) AS count, sum(amount_minor) AS totalMinor
     FROM sales JOIN payments ON payments.sale = sales.id WHERE at >= ? AND at < ? GROUP BY method`,
  );
  const givenBack = sqlite.prepare<[number, number], MethodSum>(
    `SELECT method, count(*) AS count, sum(total_minor) AS totalMinor
     FROM refunds WHERE at >= ? AND at < ? GROUP BY method`,
  );
  const earlier = sqlite
    .prepare<[number, number], number | null>(
      'SELECT max(at) FROM (SELECT max(at) AS at FROM sales WHERE at < ? UNION ALL SELECT max(at) FROM refunds WHERE at < ?)',
    )
    .pluck();
  const later = sqlite
    .prepare<[number, number], number | null>(
      'SELECT min(at) FROM (SELECT min(at) AS at FROM sales WHERE at >= ? UNION ALL SELECT min(at) FROM refunds WHERE at >= ?)',
    )
    .pluck();
  return ({ from, to }) => {
    const takenBy = sumsByMethod(taken.all(from, to));
    const back = givenBack.all(from, to);
    const givenBackBy = sumsByMethod(back);
    return {
      sales: sold.get(from, to) ?? { count: 0, totalMinor: 0 },
      refunds: back.reduce(
        (sum, { count, totalMinor }) => ({
          count: sum.count + count,
          totalMinor: sum.totalMinor + totalMinor,
        }),
        { count: 0, totalMinor: 0 },
      ),
      methods: PAYMENT_METHODS.filter((method) => takenBy.has(method) || givenBackBy.has(method)).map(
        (method) => ({
          method,
          takenMinor: takenBy.get(method) ?? 0,
          givenBackMinor: givenBackBy.get(method) ?? 0,
        }),
      ),
      earlier: earlier.get(from, from) ?? null,
      later: later.get(to, to) ?? null,
    };
  };
}

function sumsByMethod(sums: readonly MethodSum[]): ReadonlyMap<PaymentMethod, number> {
  return new Map(sums.map(({ method, totalMinor }) => [method, totalMinor]));
}
