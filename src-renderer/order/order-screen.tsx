import { useState } from 'react';
import { type Holder, holderKey } from '../../src-shared/domain/holder.ts';
import { useVenue } from '../connection/venue-store.ts';
import { holderName } from '../ui/holder-name.ts';
import { CategoryStrip } from './category-strip.tsx';
import { HolderGone } from './holder-gone.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { OrderBar } from './order-bar.tsx';
import { OrderPanel } from './order-panel.tsx';
import styles from './order-screen.module.css';
import { OpenOrderContext, openOrderSession } from './order-session.ts';
import { ProductArea } from './product-area.tsx';

/** What a table, a tab or the counter holds, and the products to add to it. */
export function OrderScreen({ holder }: { readonly holder: Holder }) {
  const isThere = useVenue((venue) => holderName(venue, holder) !== null);
  return isThere ? <Order key={holderKey(holder)} holder={holder} /> : <HolderGone kind={holder.kind} />;
}

function Order({ holder }: { readonly holder: Holder }) {
  const [order] = useState(() => openOrderSession(holder));
  return (
    <OpenOrderContext value={order}>
      <OrderBar />
      <div className={styles.screen}>
        <CategoryStrip />
        <ProductArea />
        <OrderPanel />
      </div>
      <MoveDialog />
    </OpenOrderContext>
  );
}
