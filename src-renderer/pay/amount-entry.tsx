import { t } from '@lingui/core/macro';
import { useAmount } from '../order/use-amount.ts';
import styles from './amount-entry.module.css';
import { Keypad } from './keypad.tsx';
import { enterAmount, enteredMinor, type PayEntry } from './pay-entry.ts';
import { QuickAmounts } from './quick-amounts.tsx';
import type { Payment } from './use-payment.ts';

/** How much: what the guest hands over, or how much of the amount is paid now. */
export function AmountEntry({ payment }: { readonly payment: Payment }) {
  const amount = useAmount();
  const { entry, setEntry, restMinor } = payment;
  const typed = enteredMinor(entry);
  const usualMinor = Math.max(0, entry.field === 'received' ? (entry.partMinor ?? restMinor) : restMinor);
  return (
    <section className={styles.entry} aria-label={t`Amount`}>
      <p className={styles.display} data-usual={typed === null || undefined}>
        <span className={styles.label}>{entryLabel(entry)}</span>{' '}
        <output className={styles.amount}>{amount(typed ?? usualMinor)}</output>
      </p>
      <QuickAmounts
        entry={entry}
        usualMinor={usualMinor}
        restMinor={restMinor}
        onAmount={(minor) => setEntry(enterAmount(entry, minor))}
      />
      <Keypad entry={entry} onEntry={setEntry} />
    </section>
  );
}

function entryLabel({ method, field }: PayEntry): string {
  if (field === 'received') return t`Cash received`;
  return method === 'card' ? t`By card` : t`Part in cash`;
}
