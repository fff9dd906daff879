import { ArrowRightLeft, Check, MapPin, ReceiptText } from 'lucide-react';
import { allowedStatusMoves } from '../../src-shared/domain/holder-status.ts';
import { runCommand } from '../connection/run-command.ts';
import { useVenue } from '../connection/venue-store.ts';
import { goTo } from '../shell/navigation.ts';
import { Button } from '../ui/button.tsx';
import { tableName } from '../ui/holder-name.ts';
import { MoreMenu } from './more-menu.tsx';
import styles from './order-footer.module.css';
import { useOpenOrder, useSession } from './order-session.ts';
import { OrderTotal } from './order-total.tsx';
import { useItems } from './use-holder.ts';

/** What the order comes to and what to do with all of it. The last row is for the one thing to do next. */
export function OrderFooter() {
  const { holder, session } = useOpenOrder();
  const isEmpty = useItems().length === 0;
  const isChoosing = useSession(({ choosing }) => choosing !== null);
  const move = () => session.setState({ moving: { intent: 'move', line: null } });
  return (
    <footer className={styles.footer}>
      <OrderTotal />
      <div className={styles.actions}>
        {holder.kind !== 'counter' && (
          <Button className={styles.action} icon={ArrowRightLeft} disabled={isEmpty} onClick={move}>
            Move
          </Button>
        )}
        {holder.kind === 'table' && <BillButton table={holder.id} />}
        <MoreMenu className={styles.action} />
      </div>
      {holder.kind === 'counter' ? (
        <Button
          tone={isChoosing ? 'plain' : 'accent'}
          size="often"
          icon={MapPin}
          disabled={isEmpty}
          onClick={move}
        >
          Put on a table or tab
        </Button>
      ) : (
        <Button
          tone={isEmpty || isChoosing ? 'plain' : 'accent'}
          size="often"
          icon={Check}
          onClick={() => goTo({ screen: 'floor' })}
        >
          Done
        </Button>
      )}
    </footer>
  );
}

/** Marks that the guests asked for the bill, and takes the mark away again. */
function BillButton({ table: id }: { readonly table: string }) {
  const table = useVenue(({ tables }) => tables.get(id));
  if (table === undefined) return null;
  const name = tableName(table.name);
  const isAsked = table.status === 'bill_requested';
  const status = isAsked ? 'occupied' : 'bill_requested';
  const isAllowed = table.items !== null && allowedStatusMoves(table.status, true).includes(status);
  const doneSentence = isAsked ? `${name} stays: no bill for now.` : `${name} waits for the bill.`;
  return (
    <Button
      className={styles.action}
      icon={ReceiptText}
      aria-pressed={isAsked}
      disabled={!isAllowed}
      onClick={() => void runCommand({ type: 'setTableStatus', table: id, status }, doneSentence)}
    >
      Bill
    </Button>
  );
}
