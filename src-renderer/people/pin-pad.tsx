import { t } from '@lingui/core/macro';
import { Check, Delete } from 'lucide-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { PIN_DIGITS } from '../../src-shared/domain/pin-digits.ts';
import styles from './pin-pad.module.css';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

interface PinPadProps {
  readonly label: string;
  /** How many digits the PIN has, so that the last one sends it; null for a new one, which a key sends. */
  readonly digits: number | null;
  /** What went wrong, or what to do. */
  readonly message?: string | null;
  readonly tone?: 'problem' | 'hint';
  readonly isDisabled?: boolean;
  /** Called with the whole PIN; the pad is empty again then. */
  readonly onPin: (pin: string) => void;
}

/** Takes a PIN by finger or by the number keys. */
export function PinPad({
  label,
  digits,
  message = null,
  tone = 'problem',
  isDisabled = false,
  onPin,
}: PinPadProps) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const most = digits ?? PIN_DIGITS.most;
  const canSend = digits === null && typed.length >= PIN_DIGITS.least;
  const send = (pin: string) => {
    setTyped('');
    onPin(pin);
  };
  const type = (digit: string) => {
    if (isDisabled || typed.length >= most) return;
    const next = typed + digit;
    if (next.length === digits) send(next);
    else setTyped(next);
  };
  const erase = () => setTyped((before) => before.slice(0, -1));
  const press = (event: KeyboardEvent) => {
    if (/^\d$/.test(event.key)) type(event.key);
    else if (event.key === 'Backspace') erase();
    else if (event.key === 'Enter' && canSend && event.target === event.currentTarget) send(typed);
    else return;
    event.preventDefault();
  };
  return (
    <div
      // It is there to be typed into.
      ref={focusOnce}
      className={styles.pad}
      role="group"
      aria-labelledby={id}
      tabIndex={-1}
      onKeyDown={press}
    >
      <p id={id} className={styles.label}>
        {label}
      </p>
      <div className={styles.dots} aria-hidden>
        {Array.from({ length: most }, (_, place) => (
          <span
            // Places are all that they are.
            // oxlint-disable-next-line react/no-array-index-key
            key={place}
            className={styles.dot}
            data-filled={place < typed.length}
            data-spare={digits === null && place >= PIN_DIGITS.least}
          />
        ))}
      </div>
      <p role="status" className="visually-hidden">
        {typedWords(typed.length, digits)}
      </p>
      <p role="alert" className={styles.message} data-tone={tone}>
        {message}
      </p>
      <div className={styles.keys}>
        {KEYS.map((digit) => (
          <PadKey key={digit} name={digit} isDisabled={isDisabled} onTap={() => type(digit)} />
        ))}
        {digits === null ? (
          <button
            type="button"
            className={styles.key}
            data-tone="accent"
            aria-label={t`Done`}
            disabled={isDisabled || !canSend}
            onClick={() => send(typed)}
          >
            <Check aria-hidden className={styles.icon} strokeWidth={1.9} />
          </button>
        ) : (
          <span />
        )}
        <PadKey name="0" isDisabled={isDisabled} onTap={() => type('0')} />
        <button
          type="button"
          className={styles.key}
          data-tone="quiet"
          aria-label={t`Erase`}
          disabled={isDisabled || typed === ''}
          onClick={erase}
        >
          <Delete aria-hidden className={styles.icon} strokeWidth={1.9} />
        </button>
      </div>
    </div>
  );
}

interface PadKeyProps {
  readonly name: string;
  readonly isDisabled: boolean;
  readonly onTap: () => void;
}

function PadKey({ name, isDisabled, onTap }: PadKeyProps) {
  return (
    <button type="button" className={styles.key} disabled={isDisabled} onClick={onTap}>
      {name}
    </button>
  );
}

/** How much was typed so far, for who does not see it; not which digits. */
function typedWords(count: number, digits: number | null): string {
  if (count === 0) return '';
  const { most } = PIN_DIGITS;
  return digits === null ? t`${count} of at most ${most} digits` : t`${count} of ${digits} digits`;
}

function focusOnce(pad: HTMLElement | null): void {
  pad?.focus({ preventScroll: true });
}
