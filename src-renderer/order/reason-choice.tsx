import { i18n } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import styles from './line-form.module.css';
import { LineForm } from './line-form.tsx';
import { takeFocus } from './take-focus.ts';

/** What usually happened; anything else is typed. */
const REASONS = [msg`Mistake`, msg`Guest changed mind`, msg`Sold out`];

interface ReasonChoiceProps {
  readonly label: string;
  /** What the reason leads to: `Remove`, `Clear`. */
  readonly verb: string;
  readonly onReason: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks for a reason: one tap for the usual ones. */
export function ReasonChoice({ label, verb, onReason, onCancel }: ReasonChoiceProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const isTyped = typed !== null && typed.trim() !== '';
  const submit = () => {
    if (isTyped) onReason(typed.trim());
  };
  return (
    <LineForm label={label} onSubmit={submit} onCancel={onCancel}>
      {typed === null ? (
        <div className={styles.pairs}>
          {REASONS.map((words) => i18n._(words)).map((reason, index) => (
            <button
              key={reason}
              ref={index === 0 ? takeFocus : undefined}
              type="button"
              className={styles.chip}
              onClick={() => onReason(reason)}
            >
              {reason}
            </button>
          ))}
          <button type="button" className={styles.chip} onClick={() => setTyped('')}>
            {t`Other…`}
          </button>
        </div>
      ) : (
        <div className={styles.row}>
          <input
            ref={takeFocus}
            className={styles.input}
            aria-label={t`Reason`}
            placeholder={t`What happened?`}
            autoComplete="off"
            maxLength={120}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Button type="submit" disabled={!isTyped}>
            {verb}
          </Button>
        </div>
      )}
    </LineForm>
  );
}
