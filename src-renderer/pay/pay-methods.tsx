import { t } from '@lingui/core/macro';
import { Banknote, CreditCard, type LucideIcon, Split } from 'lucide-react';
import { useAmount } from '../order/use-amount.ts';
import { isPartial, type PayEntry, togglePart, withMethod } from './pay-entry.ts';
import styles from './pay-methods.module.css';

interface PayMethodsProps {
  readonly entry: PayEntry;
  readonly onEntry: (entry: PayEntry) => void;
}

/** Cash or card, and whether all of it is paid this way. A card is taken on its own reader; here it is only recorded. */
export function PayMethods({ entry, onEntry }: PayMethodsProps) {
  const amount = useAmount();
  const { method, partMinor } = entry;
  const part = partMinor === null ? null : amount(partMinor);
  return (
    <div className={styles.methods} role="group" aria-label={t`Way of paying`}>
      <Method
        icon={Banknote}
        name={t`Cash`}
        isChosen={method === 'cash'}
        onClick={() => onEntry(withMethod(entry, 'cash'))}
      />
      <Method
        icon={CreditCard}
        name={t`Card, on the reader`}
        isChosen={method === 'card'}
        onClick={() => onEntry(withMethod(entry, 'card'))}
      />
      <button
        type="button"
        className={styles.part}
        aria-pressed={isPartial(entry)}
        onClick={() => onEntry(togglePart(entry))}
      >
        <Split aria-hidden className={styles.icon} strokeWidth={1.9} />
        {part === null ? t`Part of it` : t`Part of it: ${part}`}
      </button>
    </div>
  );
}

interface MethodProps {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly isChosen: boolean;
  readonly onClick: () => void;
}

function Method({ icon: Icon, name, isChosen, onClick }: MethodProps) {
  return (
    <button type="button" className={styles.method} aria-pressed={isChosen} onClick={onClick}>
      <Icon aria-hidden className={styles.icon} strokeWidth={1.9} />
      {name}
    </button>
  );
}
