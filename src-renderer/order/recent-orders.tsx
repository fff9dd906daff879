import { t } from '@lingui/core/macro';
import { useShallow } from 'zustand/react/shallow';
import { type Holder, holderKey, isSameHolder } from '../../src-shared/domain/holder.ts';
import { useVenue } from '../connection/venue-store.ts';
import { openOrder, useNavigation } from '../shell/navigation.ts';
import { holderName, holderShortName } from '../ui/holder-name.ts';
import { useDropTarget } from './line-drag.ts';
import { useOpenOrder } from './order-session.ts';
import styles from './recent-orders.module.css';

/** The orders opened last, one tap away. They keep their places while one goes to and fro between them. */
export function RecentOrders() {
  const recent = useNavigation((state) => state.recent);
  const { holder } = useOpenOrder();
  const open = useVenue(useShallow((venue) => recent.filter((other) => holderName(venue, other) !== null)));
  return (
    <nav className={styles.recent} aria-label={t`Recent orders`}>
      {open.map((other) => (
        <RecentOrder key={holderKey(other)} holder={other} isCurrent={isSameHolder(other, holder)} />
      ))}
    </nav>
  );
}

function RecentOrder({ holder, isCurrent }: { readonly holder: Holder; readonly isCurrent: boolean }) {
  const name = useVenue((venue) => holderName(venue, holder) ?? '');
  const shortName = useVenue((venue) => holderShortName(venue, holder));
  return (
    <button
      type="button"
      className={styles.order}
      {...useDropTarget(holder)}
      aria-label={name}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={() => openOrder(holder)}
    >
      {shortName}
    </button>
  );
}
