import { t } from '@lingui/core/macro';
import { ArrowLeft, CircleCheck } from 'lucide-react';
import { useId } from 'react';
import type { ReceiptView } from '../../src-shared/contract/sales-view.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';
import { orderTotals } from '../../src-shared/domain/order-totals.ts';
import { useSettings } from '../connection/venue-store.ts';
import { takeFocus } from '../order/take-focus.ts';
import { useAmount } from '../order/use-amount.ts';
import { useItems } from '../order/use-holder.ts';
import { ReceiptOfSale } from '../receipt/receipt-of-sale.tsx';
import { useReceipt } from '../receipt/use-receipt.ts';
import { goTo } from '../shell/navigation.ts';
import { TopBarSlot } from '../shell/top-bar.tsx';
import { Button } from '../ui/button.tsx';
import type { PaidSale } from './paid-sale.ts';
import styles from './paid-screen.module.css';
import { beginDraft } from './pay-draft.ts';

interface PaidScreenProps {
  readonly holder: Holder;
  readonly paid: PaidSale;
  /** Takes the next payment of what stayed open. */
  readonly onNext: () => void;
}

/**
 * What was taken, what goes back to the guest, and what stayed open. No button stands where the one was that took the money, so
 * that a second tap on it leaves nothing unseen.
 */
export function PaidScreen({ holder, paid, onNext }: PaidScreenProps) {
  const id = useId();
  const amount = useAmount();
  const { pricesIncludeTax } = useSettings();
  const open = orderTotals(useItems(), pricesIncludeTax);
  const receipt = useReceipt('sale', paid.sale);
  const total = amount(paid.totalMinor);
  const openTotal = amount(open.totalMinor);
  const toFloor = () => goTo({ screen: 'floor' });
  return (
    <section className={styles.screen} aria-labelledby={id}>
      <TopBarSlot>
        <Button icon={ArrowLeft} onClick={toFloor}>
          {t`Floor`}
        </Button>
      </TopBarSlot>
      <div className={styles.outcome}>
        <h1 ref={takeFocus} id={id} className={styles.title} tabIndex={-1}>
          <CircleCheck aria-hidden className={styles.sign} strokeWidth={1.9} />
          {t`${total} paid`}
        </h1>
        <p className={styles.place}>{paidWords(paid, receipt)}</p>
        <p className={styles.change} role="status">
          <span className={styles.name}>{paid.changeMinor === 0 ? t`No change` : t`Give back`}</span>{' '}
          {paid.changeMinor > 0 && <span className={styles.amount}>{amount(paid.changeMinor)}</span>}
        </p>
        <p className={styles.open}>
          {open.count === 0 ? freeWords(holder, paid) : t`${openTotal} stays open.`}
        </p>
        <div className={styles.ways}>
          {open.count > 0 && (
            <Button
              size="often"
              className={styles.way}
              tone="accent"
              onClick={() => {
                beginDraft(holder);
                onNext();
              }}
            >
              {t`Next payment`}
            </Button>
          )}
          <Button
            size="often"
            className={styles.way}
            tone={open.count > 0 ? 'plain' : 'accent'}
            icon={ArrowLeft}
            onClick={toFloor}
          >
            {t`Back to the floor`}
          </Button>
        </div>
      </div>
      {/* A region that scrolls must be reachable by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.receipt} role="region" aria-label={t`Paper`} tabIndex={0}>
        {receipt !== null && <ReceiptOfSale receipt={receipt} />}
      </div>
    </section>
  );
}

function paidWords({ holderName }: PaidSale, receipt: Pick<ReceiptView, 'receiptNumber'> | null): string {
  if (receipt === null) return holderName;
  const { receiptNumber } = receipt;
  return t`${holderName} · receipt ${receiptNumber}`;
}

function freeWords({ kind }: Holder, { holderName }: PaidSale): string {
  if (kind === 'counter') return t`Everything is paid.`;
  return kind === 'table'
    ? t`Everything is paid. ${holderName} is free.`
    : t`Everything is paid. The tab “${holderName}” is closed.`;
}
