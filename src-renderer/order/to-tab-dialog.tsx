import { t } from '@lingui/core/macro';
import { runCommand } from '../connection/run-command.ts';
import { OpenTabDialog } from '../tabs/open-tab-dialog.tsx';
import { useOpenOrder } from './order-session.ts';
import { useHolderName } from './use-holder.ts';

/** Makes a tab of the whole order of a table: by one step, so that no line is ever without a holder. */
export function ToTabDialog({ onClose }: { readonly onClose: () => void }) {
  const { holder: from } = useOpenOrder();
  const fromName = useHolderName();
  return (
    <OpenTabDialog
      title={t`${fromName} becomes a tab`}
      onOpen={(name, table) =>
        runCommand({ type: 'moveToNewTab', from, name, table }, t`${fromName} is the tab “${name}” now.`)
      }
      onClose={onClose}
    />
  );
}
