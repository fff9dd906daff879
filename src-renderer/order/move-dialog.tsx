import { MoveOrderDialog } from './move-order-dialog.tsx';
import { useOpenOrder, useSession } from './order-session.ts';

/** The move that was asked for on the order screen. */
export function MoveDialog() {
  const { session } = useOpenOrder();
  const moving = useSession((state) => state.moving);
  if (moving === null) return null;
  return (
    <MoveOrderDialog
      intent={moving.intent}
      line={moving.line}
      follows
      onClose={() => session.setState({ moving: null })}
    />
  );
}
