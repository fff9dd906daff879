import { t } from '@lingui/core/macro';
import { type FormEvent, useState } from 'react';
import type { StaffView } from '../../src-shared/contract/views.ts';
import type { StaffRole } from '../../src-shared/domain/staff-role.ts';
import { runCommand } from '../connection/run-command.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './person-dialog.module.css';
import { RoleChoice } from './role-choice.tsx';

interface PersonDialogProps {
  /** Null for somebody new. */
  readonly person: StaffView | null;
  readonly onClose: () => void;
}

/** A name and a role, for somebody new or somebody who is there. */
export function PersonDialog({ person, onClose }: PersonDialogProps) {
  const [name, setName] = useState(person?.name ?? '');
  const [role, setRole] = useState<StaffRole>(person?.role ?? 'server');
  const trimmed = name.trim();
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const done =
      person === null
        ? await runCommand({ type: 'addPerson', name: trimmed, role }, t`${trimmed} is added.`)
        : await runCommand({ type: 'changePerson', person: person.id, name: trimmed, role });
    if (done !== null) onClose();
  };
  return (
    <Dialog title={dialogTitle(person)} isOpen onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <TextField label={t`Name`} value={name} onChange={setName} maxLength={60} required autoFocus />
        <RoleChoice value={role} onChange={setRole} />
        <div className={styles.actions}>
          <Button onClick={onClose}>{t`Cancel`}</Button>
          <Button type="submit" tone="accent" disabled={trimmed === ''}>
            {person === null ? t`Add` : t`Save`}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function dialogTitle(person: StaffView | null): string {
  if (person === null) return t`Add a person`;
  const { name } = person;
  return t`Change ${name}`;
}
