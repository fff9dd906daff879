import { plural, t } from '@lingui/core/macro';
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useMemo, useState } from 'react';
import { orderTotals } from '../../src-shared/domain/order-totals.ts';
import { useSettings, useVenue } from '../connection/venue-store.ts';
import styles from './order-total.module.css';
import { useAmount } from './use-amount.ts';
import { useItems } from './use-holder.ts';

/** The total and, on demand, the tax by rate. */
export function OrderTotal() {
  const items = useItems();
  const amount = useAmount();
  const { pricesIncludeTax, locale } = useSettings();
  const taxRates = useVenue((venue) => venue.taxRates);
  const [isOpen, setOpen] = useState(false);
  const totals = useMemo(() => orderTotals(items, pricesIncludeTax), [items, pricesIncludeTax]);
  const nameOfRate = (basisPoints: number) =>
    [...taxRates.values()].find((rate) => rate.basisPoints === basisPoints)?.name ??
    `${(basisPoints / 100).toLocaleString(locale)} %`;
  const Chevron = isOpen ? ChevronDown : ChevronUp;
  const isTaxed = totals.shares.length > 0;
  const { count } = totals;
  const tax = amount(totals.taxMinor);
  return (
    <>
      {isOpen && isTaxed && (
        <table className={styles.shares} aria-label={t`Tax by rate`}>
          <thead>
            <tr>
              <th scope="col">{t`Rate`}</th>
              <th scope="col">{t`Net`}</th>
              <th scope="col">{t`Tax`}</th>
              <th scope="col">{t`Gross`}</th>
            </tr>
          </thead>
          <tbody>
            {totals.shares.map((share) => (
              <tr key={share.basisPoints}>
                <th scope="row">{nameOfRate(share.basisPoints)}</th>
                <td>{amount(share.netMinor)}</td>
                <td>{amount(share.taxMinor)}</td>
                <td>{amount(share.grossMinor)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={styles.row}>
        <button
          type="button"
          className={styles.summary}
          aria-expanded={isOpen && isTaxed}
          disabled={!isTaxed}
          onClick={() => setOpen(!isOpen)}
        >
          {plural(count, { one: '# item', other: '# items' })}
          {isTaxed && ` · ${pricesIncludeTax ? t`incl. VAT ${tax}` : t`with tax ${tax}`}`}
          {isTaxed && <Chevron aria-hidden className={styles.chevron} strokeWidth={1.9} />}
        </button>
        <p className={styles.total}>
          <span className="visually-hidden">{t`Total`} </span>
          {amount(totals.totalMinor)}
        </p>
      </div>
    </>
  );
}
