import { t } from '@lingui/core/macro';
import { ArrowRightLeft, Check, MapPin, ReceiptText } from 'lucide-react';
import { allowedStatusMoves } from '../../src-shared/domain/holder-status.ts';
import { orderTotals } from '../../src-shared/domain/order-totals.ts';
import { runCommand } from '../connection/run-command.ts';
import { useSettings, useVenue } from '../connection/venue-store.ts';
import { openPay } from '../pay/open-pay.ts';
import { goTo } from '../shell/navigation.ts';
import { Button } from '../ui/button.tsx';
import { tableName } from '../ui/holder-name.ts';
import { MoreMenu } from './more-menu.tsx';
import { closePanel, showPanel } from './order-actions.ts';
import styles from './order-footer.module.css';
import { useOpenOrder, useSession } from './order-session.ts';
import { OrderTotal } from './order-total.tsx';
import { useAmount } from './use-amount.ts';
import { useItems } from './use-holder.ts';

/** What the order comes to and what to do with all of it. The last row is for what comes next: to pay, or to leave it be. */
export function OrderFooter() {
  const { holder, session } = useOpenOrder();
  const isEmpty = useItems().length === 0;
  const move = () => session.setState({ moving: { intent: 'move', line: null } });
  return (
    <footer className={styles.footer}>
      <OrderTotal />
      <div className={styles.actions}>
        {holder.kind !== 'counter' && (
          <Button className={styles.action} icon={ArrowRightLeft} disabled={isEmpty} onClick={move}>
            {t`Move`}
          </Button>
        )}
        <BillButton />
        <MoreMenu className={styles.action} />
      </div>
      <div className={styles.next}>
        {holder.kind === 'counter' ? (
          <Button className={styles.leave} size="often" icon={MapPin} disabled={isEmpty} onClick={move}>
            {t`Put on a table or tab`}
          </Button>
        ) : (
          <Button
            className={styles.leave}
            size="often"
            icon={Check}
            onClick={() => goTo({ screen: 'floor' })}
          >
            {t`Done`}
          </Button>
        )}
        <PayButton />
      </div>
    </footer>
  );
}

function PayButton() {
  const { holder } = useOpenOrder();
  const items = useItems();
  const amount = useAmount();
  const { pricesIncludeTax } = useSettings();
  const isChoosing = useSession(({ panel }) => panel?.shows === 'choices');
  const isEmpty = items.length === 0;
  const total = amount(orderTotals(items, pricesIncludeTax).totalMinor);
  return (
    <Button
      className={styles.pay}
      tone={isEmpty || isChoosing ? 'plain' : 'accent'}
      size="often"
      disabled={isEmpty}
      onClick={() => openPay(holder)}
    >
      {isEmpty ? t`Pay` : t`Pay ${total}`}
    </Button>
  );
}

/** Shows the bill; a table is marked as waiting for it. */
function BillButton() {
  const order = useOpenOrder();
  const { holder } = order;
  const isShown = useSession(({ panel }) => panel?.shows === 'bill');
  const isEmpty = useItems().length === 0;
  const table = useVenue(({ tables }) => (holder.kind === 'table' ? tables.get(holder.id) : undefined));
  const isAsked = table?.status === 'bill_requested';
  const ask = () => {
    if (isShown) {
      closePanel(order);
      return;
    }
    showPanel(order, 'bill');
    if (table === undefined || !allowedStatusMoves(table.status, !isEmpty).includes('bill_requested')) return;
    const name = tableName(table.name);
    const doneSentence = t`${name} waits for the bill.`;
    void runCommand({ type: 'setTableStatus', table: table.id, status: 'bill_requested' }, doneSentence);
  };
  return (
    <Button
      className={styles.action}
      icon={ReceiptText}
      data-asked={isAsked || undefined}
      aria-expanded={isShown}
      disabled={isEmpty}
      onClick={ask}
    >
      {t`Bill`}
    </Button>
  );
}
