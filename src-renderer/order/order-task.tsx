import { useState } from 'react';
import type { Holder } from '../../src-shared/domain/holder.ts';
import { ClearDialog } from './clear-dialog.tsx';
import { MoveOrderDialog } from './move-order-dialog.tsx';
import { OpenOrderContext, openOrderSession } from './order-session.ts';
import { SwapDialog } from './swap-dialog.tsx';
import { ToTabDialog } from './to-tab-dialog.tsx';

/** What can be done with a whole order without looking at it. */
export type OrderTaskKind = 'move' | 'merge' | 'swap' | 'to_tab' | 'clear';

interface OrderTaskProps {
  readonly holder: Holder;
  readonly task: OrderTaskKind;
  readonly onClose: () => void;
}

/** The dialog for something that is done with an order from the floor or the tabs, while these stay on show. */
export function OrderTask({ holder, task, onClose }: OrderTaskProps) {
  const [order] = useState(() => openOrderSession(holder));
  return <OpenOrderContext value={order}>{dialog()}</OpenOrderContext>;

  function dialog() {
    switch (task) {
      case 'move':
      case 'merge':
        return <MoveOrderDialog intent={task} line={null} follows={false} onClose={onClose} />;
      case 'swap':
        return <SwapDialog onClose={onClose} />;
      case 'to_tab':
        return <ToTabDialog onClose={onClose} />;
      case 'clear':
        return <ClearDialog onClose={onClose} />;
      default:
        return task satisfies never;
    }
  }
}
