import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { Item } from '../../src-shared/domain/line.ts';
import { runCommand } from '../connection/run-command.ts';
import { Button } from '../ui/button.tsx';
import styles from './line-form.module.css';
import { LineForm } from './line-form.tsx';
import { takeFocus } from './take-focus.ts';

interface LineNoteProps {
  readonly line: Pick<Item, 'id' | 'name' | 'note'>;
  readonly onClose: () => void;
}

/** Writes the note of a line. An empty one takes it away. */
export function LineNote({ line, onClose }: LineNoteProps) {
  const { name } = line;
  const [note, setNote] = useState(line.note ?? '');
  const save = () => {
    onClose();
    const next = note.trim() === '' ? null : note.trim();
    if (next !== line.note) void runCommand({ type: 'annotateLine', line: line.id, note: next });
  };
  return (
    <LineForm label={t`Note for ${name}`} onSubmit={save} onCancel={onClose}>
      <div className={styles.row}>
        <input
          ref={takeFocus}
          className={styles.input}
          aria-label={t`Note`}
          placeholder={t`No onion, well done…`}
          autoComplete="off"
          maxLength={200}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button type="submit">{t`Save`}</Button>
      </div>
    </LineForm>
  );
}
