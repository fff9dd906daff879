import { t } from '@lingui/core/macro';
import { type FormEvent, useState } from 'react';
import { changeTerminal } from '../shell/change-terminal.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './terminal-name.module.css';

export function TerminalName({ name }: { readonly name: string }) {
  const [draft, setDraft] = useState(name);
  const trimmed = draft.trim();
  const save = (event: FormEvent) => {
    event.preventDefault();
    void changeTerminal({ name: trimmed });
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <TextField label={t`Name`} value={draft} onChange={setDraft} maxLength={40} required />
      <Button type="submit" disabled={trimmed === '' || trimmed === name}>
        {t`Rename`}
      </Button>
    </form>
  );
}
