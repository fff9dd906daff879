import type { SalesTotals } from '../../src-shared/contract/sales-view.ts';
import { useAmount } from '../order/use-amount.ts';
import { METHOD_LABELS } from '../receipt/method-labels.ts';
import { formatCount } from '../ui/format.ts';
import styles from './day-totals.module.css';

/** What the day comes to: sold, by way of paying, given back. What was given back is taken off where it went out. */
export function DayTotals({ totals }: { readonly totals: SalesTotals | null }) {
  const amount = useAmount();
  if (totals === null) return <div className={styles.totals} />;
  const { sales, refunds, methods } = totals;
  return (
    <dl className={styles.totals} aria-label="Totals of the day">
      <div className={styles.total} data-main>
        <dt className={styles.name}>Sold</dt>
        <dd className={styles.amount}>{amount(sales.totalMinor)}</dd>
        <dd className={styles.note}>{formatCount(sales.count, 'sale', 'sales')}</dd>
      </div>
      {methods.map(({ method, takenMinor, givenBackMinor }) => (
        <div key={method} className={styles.total}>
          <dt className={styles.name}>{METHOD_LABELS[method]}</dt>
          <dd className={styles.amount}>{amount(takenMinor - givenBackMinor)}</dd>
          <dd className={styles.note}>
            {givenBackMinor === 0 ? '' : `${amount(takenMinor)} less ${amount(givenBackMinor)}`}
          </dd>
        </div>
      ))}
      {refunds.count > 0 && (
        <div className={styles.total}>
          <dt className={styles.name}>Given back</dt>
          <dd className={styles.amount}>{amount(refunds.totalMinor)}</dd>
          <dd className={styles.note}>{formatCount(refunds.count, 'time', 'times')}</dd>
        </div>
      )}
    </dl>
  );
}
