import { t } from '@lingui/core/macro';
import { Delete } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import styles from './number-pad.module.css';
import { takeFocus } from './take-focus.ts';

interface NumberPadProps {
  /** What the number is: `How many of the next product`. */
  readonly label: string;
  /** What was typed so far; empty for nothing. */
  readonly digits: string;
  readonly onDigits: (digits: string) => void;
  /** The button that ends it, also by Enter. */
  readonly done: { readonly label: string; readonly onDone: () => void; readonly isReady: boolean };
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const MOST_DIGITS = 3;

/** Digits to type a quantity with, by fingers or by keys. */
export function NumberPad({ label, digits, onDigits, done }: NumberPadProps) {
  const type = (digit: string) => onDigits((digits + digit).replace(/^0+/, '').slice(0, MOST_DIGITS));
  const erase = () => onDigits(digits.slice(0, -1));
  const takeKey = (event: KeyboardEvent) => {
    if (/^\d$/.test(event.key)) type(event.key);
    else if (event.key === 'Backspace') erase();
    else if (event.key === 'Enter' && event.target === event.currentTarget && done.isReady) done.onDone();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      // It is there to be typed into.
      ref={takeFocus}
      role="group"
      aria-label={label}
      className={styles.pad}
      tabIndex={-1}
      onKeyDown={takeKey}
    >
      <output className={styles.number} aria-label={label}>
        {digits === '' ? '–' : digits}
      </output>
      {DIGITS.map((digit) => (
        <button key={digit} type="button" className={styles.key} onClick={() => type(digit)}>
          {digit}
        </button>
      ))}
      <button
        type="button"
        className={styles.key}
        aria-label={t`Erase`}
        disabled={digits === ''}
        onClick={erase}
      >
        <Delete aria-hidden strokeWidth={1.9} />
      </button>
      <button type="button" className={styles.key} onClick={() => type('0')}>
        0
      </button>
      <button type="button" className={styles.key} data-done disabled={!done.isReady} onClick={done.onDone}>
        {done.label}
      </button>
    </div>
  );
}
