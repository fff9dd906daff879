import { t } from '@lingui/core/macro';
import { type FormEvent, useState } from 'react';
import { runCommand } from '../connection/run-command.ts';
import { venueStore } from '../connection/venue-store.ts';
import { openOrder } from '../shell/navigation.ts';
import tabStyles from '../tabs/tab-dialog.module.css';
import { suggestTabName } from '../tabs/tab-order.ts';
import { TableSelect } from '../tabs/table-select.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useOpenOrder } from './order-session.ts';
import { useHolderName } from './use-holder.ts';

/** Makes a tab of the whole order of a table: by one step, so that no line is ever without a holder. */
export function ToTabDialog({ onClose }: { readonly onClose: () => void }) {
  const { holder: from } = useOpenOrder();
  const fromName = useHolderName();
  const [name, setName] = useState(() => suggestTabName(venueStore.getState().venue?.tabs.values() ?? []));
  const [table, setTable] = useState<string | null>(null);

  const open = async (event: FormEvent) => {
    event.preventDefault();
    const tab = name.trim();
    const done = await runCommand(
      { type: 'moveToNewTab', from, name: tab, table },
      t`${fromName} is the tab “${tab}” now.`,
    );
    if (done === null || done.created === null) return;
    onClose();
    openOrder({ kind: 'tab', id: done.created });
  };

  return (
    <Dialog title={t`${fromName} becomes a tab`} isOpen onClose={onClose}>
      <form className={tabStyles.form} onSubmit={(event) => void open(event)}>
        <TextField
          label={t`Name`}
          value={name}
          onChange={setName}
          maxLength={60}
          required
          // The dialog exists to ask this; what it suggests is replaced by typing.
          autoFocus
          onFocus={(event) => event.target.select()}
        />
        <TableSelect value={table} onChange={setTable} />
        <div className={tabStyles.actions}>
          <Button onClick={onClose}>{t`Cancel`}</Button>
          <Button type="submit" tone="accent" disabled={name.trim() === ''}>
            {t`Open tab`}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
