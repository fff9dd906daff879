import { t } from '@lingui/core/macro';
import type { FormEvent, ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import styles from './line-form.module.css';

interface LineFormProps {
  /** What is asked. */
  readonly label: string;
  readonly onSubmit?: () => void;
  /** Called by Escape and the cancel button. */
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

/** A short question in place, with a way out beside it. */
export function LineForm({ label, onSubmit, onCancel, children }: LineFormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit?.();
  };
  return (
    <form
      className={styles.form}
      aria-label={label}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <div className={styles.head}>
        <p className={styles.label}>{label}</p>
        <Button tone="quiet" onClick={onCancel}>
          {t`Cancel`}
        </Button>
      </div>
      {children}
    </form>
  );
}
