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
  return (
    <div className={styles.methods} role="group" aria-label="Way of paying">
      <Method
        icon={Banknote}
        name="Cash"
        isChosen={method === 'cash'}
        onClick={() => onEntry(withMethod(entry, 'cash'))}
      />
      <Method
        icon={CreditCard}
        name="Card, on the reader"
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
        {partMinor === null ? 'Part of it' : `Part of it: ${amount(partMinor)}`}
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
