import { plural, t } from '@lingui/core/macro';
import type { SalesEntry } from '../../src-shared/contract/sales-view.ts';
import { Button } from '../ui/button.tsx';
import styles from './sales-list.module.css';
import { SalesRow } from './sales-row.tsx';
import type { Sales } from './use-sales.ts';

interface SalesListProps {
  readonly sales: Sales;
  /** The one whose receipt is on show. */
  readonly open: string | null;
  readonly onOpen: (entry: SalesEntry) => void;
}

/** The sales of a day, newest first. */
export function SalesList({ sales, open, onOpen }: SalesListProps) {
  const { page, newer, showNewer, showMore } = sales;
  return (
    <section className={styles.list} aria-label={t`Sales of the day`}>
      <header className={styles.header}>
        <p>
          {page !== null && page.entries.length === 0
            ? t`Nothing was sold on this day. A sale comes here once an order is paid.`
            : t`Newest first`}
        </p>
        {newer > 0 && (
          <Button onClick={showNewer}>
            {plural(newer, { one: 'Show # new one', other: 'Show # new ones' })}
          </Button>
        )}
      </header>
      <ul className={styles.rows}>
        {page?.entries.map((entry) => (
          <SalesRow key={entry.id} entry={entry} isOpen={entry.id === open} onOpen={onOpen} />
        ))}
        {page !== null && page.next !== null && (
          <li>
            <Button size="often" tone="quiet" className={styles.more} onClick={showMore}>
              {t`Show more`}
            </Button>
          </li>
        )}
      </ul>
    </section>
  );
}
