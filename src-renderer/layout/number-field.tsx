import { t } from '@lingui/core/macro';
import { useId, useState } from 'react';
import styles from './number-field.module.css';

interface NumberFieldProps {
  readonly label: string;
  /** Null where what is selected differs. */
  readonly value: number | null;
  readonly unit?: string;
  readonly step?: number;
  readonly onChange: (value: number) => void;
}

/** A whole number, typed or stepped with the up and down keys. It counts once the field is left, or by Enter. */
export function NumberField({ label, value, unit, step = 1, onChange }: NumberFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    const number = Number(typed);
    setTyped(null);
    if (typed !== null && typed.trim() !== '' && Number.isFinite(number) && number !== value) {
      onChange(Math.round(number));
    }
  };
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.box}>
        <input
          id={id}
          className={styles.input}
          inputMode="numeric"
          autoComplete="off"
          placeholder={value === null ? t`mixed` : undefined}
          value={typed ?? value ?? ''}
          onChange={(event) => setTyped(event.target.value)}
          onFocus={(event) => event.target.select()}
          onBlur={commit}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commit();
            if (event.key === 'Escape') setTyped(null);
            const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key];
            if (direction === undefined || value === null) return;
            event.preventDefault();
            setTyped(null);
            onChange(value + direction * step);
          }}
        />
        {unit !== undefined && (
          <span aria-hidden className={styles.unit}>
            {unit}
          </span>
        )}
      </div>
    </div>
  );
}
