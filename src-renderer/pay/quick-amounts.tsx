import { t } from '@lingui/core/macro';
import { cashAmounts } from '../../src-shared/domain/cash-amounts.ts';
import { useSettings } from '../connection/venue-store.ts';
import { useAmount } from '../order/use-amount.ts';
import { minorPerUnit } from '../ui/format.ts';
import { enteredMinor, type PayEntry } from './pay-entry.ts';
import styles from './quick-amounts.module.css';

interface QuickAmountsProps {
  readonly entry: PayEntry;
  /** What counts while nothing is entered. */
  readonly usualMinor: number;
  readonly restMinor: number;
  /** Null for what is due exactly. */
  readonly onAmount: (amountMinor: number | null) => void;
}

const COUNT = 5;

/** What is likely, in one tap: notes that a guest hands over, or equal shares. */
export function QuickAmounts({ entry, usualMinor, restMinor, onAmount }: QuickAmountsProps) {
  const amount = useAmount();
  const settings = useSettings();
  const isCash = entry.field === 'received';
  const choices = isCash
    ? cashAmounts({ dueMinor: usualMinor, minorPerUnit: minorPerUnit(settings), count: COUNT, ...settings })
    : shares(restMinor);
  const [exact] = choices;
  const entered = enteredMinor(entry) ?? exact;
  return (
    <div
      className={styles.choices}
      role="group"
      aria-label={isCash ? t({ message: 'Notes', context: 'banknotes' }) : t`Shares`}
    >
      {choices.map((minor, index) => (
        <button
          key={minor}
          type="button"
          className={styles.choice}
          aria-pressed={minor === entered}
          onClick={() => onAmount(index === 0 ? null : minor)}
        >
          {!isCash && <span className={styles.share}>{shareName(index + 1)} </span>}
          {isCash && index > 0 ? wholeAmount(minor, amount) : amount(minor)}
        </button>
      ))}
    </div>
  );
}

function shareName(guests: number): string {
  return guests === 1 ? t`All` : `1/${guests}`;
}

/** All, and what the first of two, three and four guests pays. A share is rounded up, so that the last one pays no more. */
function shares(restMinor: number): readonly number[] {
  if (restMinor <= 0) return [];
  return [...new Set([1, 2, 3, 4].map((guests) => Math.ceil(restMinor / guests)))];
}

/** A note has no cents worth reading: `30` for 30.00. */
function wholeAmount(minor: number, amount: (minor: number) => string): string {
  return amount(minor).replace(/[.,]0+$/u, '');
}
