import { t } from '@lingui/core/macro';
import { type FormEvent, useState } from 'react';
import type { CommandDone } from '../../src-shared/contract/command.ts';
import { venueStore } from '../connection/venue-store.ts';
import { openOrder } from '../shell/navigation.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './tab-dialog.module.css';
import { suggestTabName } from './tab-order.ts';
import { TableSelect } from './table-select.tsx';

interface OpenTabDialogProps {
  readonly title: string;
  /** Opens a tab of this name at a table, or at none; null where that was refused. */
  readonly onOpen: (name: string, table: string | null) => Promise<CommandDone | null>;
  readonly onClose: () => void;
}

/** Asks for a name and, if the guests sit somewhere, the table; then goes to the new tab's order. */
export function OpenTabDialog({ title, onOpen, onClose }: OpenTabDialogProps) {
  const [name, setName] = useState(() => suggestTabName(venueStore.getState().venue?.tabs.values() ?? []));
  const [table, setTable] = useState<string | null>(null);

  const open = async (event: FormEvent) => {
    event.preventDefault();
    const done = await onOpen(name.trim(), table);
    if (done === null || done.created === null) return;
    onClose();
    openOrder({ kind: 'tab', id: done.created });
  };

  return (
    <Dialog title={title} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void open(event)}>
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
        <div className={styles.actions}>
          <Button onClick={onClose}>{t`Cancel`}</Button>
          <Button type="submit" tone="accent" disabled={name.trim() === ''}>
            {t`Open tab`}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
