import { plural, t } from '@lingui/core/macro';
import { runCommand } from '../connection/run-command.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useOpenOrder } from './order-session.ts';
import { ReasonChoice } from './reason-choice.tsx';
import { useHolderName, useItems } from './use-holder.ts';

/** Takes everything off an order, with a reason. */
export function ClearDialog({ onClose }: { readonly onClose: () => void }) {
  const { holder } = useOpenOrder();
  const name = useHolderName();
  const count = useItems().reduce((sum, { quantity }) => sum + quantity, 0);
  const clear = (reason: string) => {
    onClose();
    const doneSentence = plural(count, {
      one: `# item cleared from ${name}.`,
      other: `# items cleared from ${name}.`,
    });
    void runCommand({ type: 'clearHolder', holder, reason }, doneSentence);
  };
  return (
    <Dialog title={t`Clear ${name}`} isOpen onClose={onClose}>
      <ReasonChoice
        label={plural(count, { one: 'Why take # item off?', other: 'Why take # items off?' })}
        verb={t`Clear`}
        onReason={clear}
        onCancel={onClose}
      />
    </Dialog>
  );
}
