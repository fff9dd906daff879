import { t } from '@lingui/core/macro';
import { type FormEvent, useState } from 'react';
import type { TabView } from '../../src-shared/contract/views.ts';
import { runCommand } from '../connection/run-command.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './tab-dialog.module.css';
import { TableSelect } from './table-select.tsx';

/** What of a tab is to change, and the tab as it was when that was asked for. */
export interface TabChange {
  readonly kind: 'name' | 'table';
  readonly tab: TabView;
}

interface ChangeTabDialogProps {
  readonly change: TabChange;
  readonly onClose: () => void;
}

/** Gives a tab another name, or another table. */
export function ChangeTabDialog({ change: { kind, tab }, onClose }: ChangeTabDialogProps) {
  const { name } = tab;
  const [typed, setTyped] = useState(name);
  const [table, setTable] = useState(tab.table);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const done =
      kind === 'name'
        ? await runCommand({ type: 'renameTab', tab: tab.id, name: typed.trim() })
        : await runCommand({ type: 'linkTab', tab: tab.id, table });
    if (done !== null) onClose();
  };

  return (
    <Dialog title={kind === 'name' ? t`Rename ${name}` : t`Where does ${name} sit?`} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        {kind === 'name' ? (
          <TextField
            label={t`Name`}
            value={typed}
            onChange={setTyped}
            maxLength={60}
            required
            // The dialog exists to ask this.
            autoFocus
            onFocus={(event) => event.target.select()}
          />
        ) : (
          <TableSelect value={table} onChange={setTable} />
        )}
        <div className={styles.actions}>
          <Button onClick={onClose}>{t`Cancel`}</Button>
          <Button type="submit" tone="accent" disabled={typed.trim() === ''}>
            {t`Save`}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
