import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { STAFF_ROLES, type StaffRole } from '../../src-shared/domain/staff-role.ts';
import styles from './role-choice.module.css';
import { ROLE_WORDS } from './role-words.ts';
import { useMay } from './use-may.ts';

interface RoleChoiceProps {
  readonly value: StaffRole;
  readonly onChange: (role: StaffRole) => void;
}

export function RoleChoice({ value, onChange }: RoleChoiceProps) {
  const mayManageAdmins = useMay('manageAdmins');
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.label}>{t`Role`}</legend>
      {STAFF_ROLES.map((role) => (
        <label key={role} className={styles.choice}>
          <input
            type="radio"
            name="role"
            className={styles.radio}
            checked={role === value}
            disabled={role === 'admin' && !mayManageAdmins}
            onChange={() => onChange(role)}
          />
          <span className={styles.name}>{i18n._(ROLE_WORDS[role].name)}</span>
          <span className={styles.may}>{i18n._(ROLE_WORDS[role].may)}</span>
        </label>
      ))}
    </fieldset>
  );
}
