import { runCommand } from '../connection/run-command.ts';
import { Dialog } from '../ui/dialog.tsx';
import { formatCount } from '../ui/format.ts';
import { useOpenOrder } from './order-session.ts';
import { ReasonChoice } from './reason-choice.tsx';
import { useHolderName, useItems } from './use-holder.ts';

/** Takes everything off an order, with a reason. */
export function ClearDialog({ onClose }: { readonly onClose: () => void }) {
  const { holder } = useOpenOrder();
  const name = useHolderName();
  const count = useItems().reduce((sum, { quantity }) => sum + quantity, 0);
  const pieces = formatCount(count, 'item', 'items');
  const clear = (reason: string) => {
    onClose();
    void runCommand({ type: 'clearHolder', holder, reason }, `${pieces} cleared from ${name}.`);
  };
  return (
    <Dialog title={`Clear ${name}`} isOpen onClose={onClose}>
      <ReasonChoice label={`Why take ${pieces} off?`} verb="Clear" onReason={clear} onCancel={onClose} />
    </Dialog>
  );
}
