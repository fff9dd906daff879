import { t } from '@lingui/core/macro';
import { Delete } from 'lucide-react';
import { useEffect, useEffectEvent } from 'react';
import styles from './keypad.module.css';
import { type PayEntry, pressBackspace, pressDigits } from './pay-entry.ts';

interface KeypadProps {
  readonly entry: PayEntry;
  readonly onEntry: (entry: PayEntry) => void;
}

const KEYS = ['7', '8', '9', '4', '5', '6', '1', '2', '3', '00', '0'];

/** Digits as on a till, lowest unit last. The keys of a keyboard do the same. */
export function Keypad({ entry, onEntry }: KeypadProps) {
  const press = useEffectEvent((key: string) => {
    if (/^\d$/u.test(key)) onEntry(pressDigits(entry, key));
    if (key === 'Backspace') onEntry(pressBackspace(entry));
  });
  useEffect(() => {
    const type = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (!ctrlKey && !metaKey && !altKey) press(key);
    };
    document.addEventListener('keydown', type);
    return () => document.removeEventListener('keydown', type);
  }, []);
  return (
    <div className={styles.keys} role="group" aria-label={t`Keypad`}>
      {KEYS.map((digits) => (
        <button
          key={digits}
          type="button"
          className={styles.key}
          onClick={() => onEntry(pressDigits(entry, digits))}
        >
          {digits}
        </button>
      ))}
      <button
        type="button"
        className={styles.key}
        aria-label={t`Delete the last digit`}
        onClick={() => onEntry(pressBackspace(entry))}
      >
        <Delete aria-hidden className={styles.sign} strokeWidth={1.9} />
      </button>
    </div>
  );
}
