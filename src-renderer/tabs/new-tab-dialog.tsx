import { t } from '@lingui/core/macro';
import { runCommand } from '../connection/run-command.ts';
import { OpenTabDialog } from './open-tab-dialog.tsx';

/** Opens a tab that holds nothing yet. */
export function NewTabDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <OpenTabDialog
      title={t`New tab`}
      onOpen={(name, table) => runCommand({ type: 'openTab', name, table })}
      onClose={onClose}
    />
  );
}
