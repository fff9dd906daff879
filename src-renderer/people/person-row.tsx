import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { KeyRound, Pencil, Trash2, TriangleAlert } from 'lucide-react';
import type { StaffView } from '../../src-shared/contract/views.ts';
import { runCommand } from '../connection/run-command.ts';
import { useVenue } from '../connection/venue-store.ts';
import { Button } from '../ui/button.tsx';
import { initials } from '../ui/initials.ts';
import styles from './person-row.module.css';
import { ROLE_WORDS } from './role-words.ts';
import { useMay } from './use-may.ts';

interface PersonRowProps {
  readonly person: StaffView;
  readonly onPin: () => void;
  readonly onChange: () => void;
}

export function PersonRow({ person, onPin, onChange }: PersonRowProps) {
  const { id, name, role, pinDigits } = person;
  const isOwn = useVenue(({ terminal }) => terminal.operator === id);
  const mayManage = useMay('managePeople');
  const mayManageAdmins = useMay('manageAdmins');
  const mayChange = mayManage && (mayManageAdmins || role !== 'admin');
  const remove = () => void runCommand({ type: 'removePerson', person: id }, t`${name} is removed.`);
  return (
    <li className={styles.row} aria-label={name}>
      <span aria-hidden className={styles.initials}>
        {initials(name)}
      </span>
      <span className={styles.name}>{name}</span>
      <span className={styles.role}>
        {i18n._(ROLE_WORDS[role].name)}
        <span className={styles.may}>{i18n._(ROLE_WORDS[role].may)}</span>
      </span>
      {pinDigits === null ? (
        <span className={styles.pin} data-missing>
          <TriangleAlert aria-hidden className={styles.sign} strokeWidth={1.9} />
          {t`No PIN`}
        </span>
      ) : (
        <span className={styles.pin}>{t`PIN set`}</span>
      )}
      <span className={styles.actions}>
        {(mayChange || isOwn) && (
          <Button
            icon={KeyRound}
            aria-label={pinDigits === null ? t`Set PIN of ${name}` : t`Change PIN of ${name}`}
            onClick={onPin}
          >
            {pinDigits === null ? t`Set PIN` : t`Change PIN`}
          </Button>
        )}
        {mayChange && <Button icon={Pencil} aria-label={t`Change ${name}`} onClick={onChange} />}
        {mayChange && !isOwn && (
          <Button tone="quiet" icon={Trash2} aria-label={t`Remove ${name}`} onClick={remove} />
        )}
      </span>
    </li>
  );
}
