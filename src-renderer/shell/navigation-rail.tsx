import { plural, t } from '@lingui/core/macro';
import {
  type LucideIcon,
  MapIcon,
  NotebookTabs,
  ReceiptText,
  ShoppingBasket,
  SlidersHorizontal,
} from 'lucide-react';
import type { HolderKind } from '../../src-shared/domain/holder.ts';
import { useVenue } from '../connection/venue-store.ts';
import { LockButton } from './lock-button.tsx';
import { goTo, openOrder, type Place, useNavigation } from './navigation.ts';
import styles from './navigation-rail.module.css';
import { StaffMenu } from './staff-menu.tsx';

type Destination = 'floor' | 'counter' | 'tabs' | 'sales' | 'manage';

export function NavigationRail() {
  const current = useNavigation(({ place }) => destinationOf(place));
  const counter = useVenue((venue) => venue.counter.id);
  const waiting = useVenue(
    (venue) => venue.counter.items?.reduce((sum, { quantity }) => sum + quantity, 0) ?? 0,
  );
  return (
    <nav className={styles.rail} aria-label={t`Screens`}>
      <span aria-hidden className={styles.logo}>
        {'C'}
      </span>
      <RailButton
        icon={MapIcon}
        name={t`Floor`}
        isCurrent={current === 'floor'}
        onClick={() => goTo({ screen: 'floor' })}
      />
      <RailButton
        icon={ShoppingBasket}
        name={t`Counter`}
        isCurrent={current === 'counter'}
        count={waiting}
        onClick={() => openOrder({ kind: 'counter', id: counter })}
      />
      <RailButton
        icon={NotebookTabs}
        name={t`Tabs`}
        isCurrent={current === 'tabs'}
        onClick={() => goTo({ screen: 'tabs' })}
      />
      <RailButton
        icon={ReceiptText}
        name={t`Sales`}
        isCurrent={current === 'sales'}
        onClick={() => goTo({ screen: 'sales' })}
      />
      <RailButton
        icon={SlidersHorizontal}
        name={t`Manage`}
        isCurrent={current === 'manage'}
        onClick={() => goTo({ screen: 'manage' })}
      />
      <div className={styles.end}>
        <LockButton className={styles.button} iconClassName={styles.icon} />
        <StaffMenu />
      </div>
    </nav>
  );
}

interface RailButtonProps {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly isCurrent: boolean;
  /** Pieces that wait there; none shows nothing. */
  readonly count?: number;
  readonly onClick: () => void;
}

function RailButton({ icon: Icon, name, isCurrent, count = 0, onClick }: RailButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={onClick}
    >
      <Icon aria-hidden className={styles.icon} strokeWidth={1.9} />
      {name}
      {count > 0 && (
        <>
          <span aria-hidden className={styles.count}>
            {count}
          </span>
          <span className="visually-hidden">, {plural(count, { one: '# item', other: '# items' })}</span>
        </>
      )}
    </button>
  );
}

const DESTINATION_OF_HOLDER: Readonly<Record<HolderKind, Destination>> = {
  table: 'floor',
  tab: 'tabs',
  counter: 'counter',
};

/** Where the rail leads to what is on show; null for what is not reached from there. */
function destinationOf(place: Place): Destination | null {
  if (place.screen === 'conflicts' || place.screen === 'sync') return null;
  if (place.screen === 'people' || place.screen === 'layout' || place.screen === 'diagnostics')
    return 'manage';
  return place.screen === 'order' || place.screen === 'pay'
    ? DESTINATION_OF_HOLDER[place.holder.kind]
    : place.screen;
}
