import { plural } from '@lingui/core/macro';
import { RotateCcw } from 'lucide-react';
import { useVenue } from '../connection/venue-store.ts';
import { Button } from '../ui/button.tsx';
import { lastRoundAgain } from './last-round.ts';
import { repeatRound } from './order-actions.ts';
import { useOpenOrder, useSession } from './order-session.ts';
import styles from './repeat-round.module.css';
import { useItems } from './use-holder.ts';

/** Orders the last round again, as long as nothing new was ordered here. */
export function RepeatRound() {
  const order = useOpenOrder();
  const items = useItems();
  const products = useVenue((venue) => venue.products);
  const isOrdering = useSession(({ fresh, isRepeated }) => isRepeated || fresh.size > 0);
  const round = isOrdering ? null : lastRoundAgain(items, products);
  if (round === null || round.pieces === 0) return null;
  const { pieces } = round;
  return (
    <div className={styles.place}>
      <Button icon={RotateCcw} className={styles.repeat} onClick={() => void repeatRound(order, round)}>
        {plural(pieces, { one: 'Repeat round · # item', other: 'Repeat round · # items' })}
      </Button>
    </div>
  );
}
