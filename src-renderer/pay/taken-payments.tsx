import { t } from '@lingui/core/macro';
import { Undo2 } from 'lucide-react';
import { assertNever } from '../../src-shared/domain/assert.ts';
import type { PaymentMethod } from '../../src-shared/domain/sale.ts';
import { useAmount } from '../order/use-amount.ts';
import { Button } from '../ui/button.tsx';
import { dropTaken } from './pay-draft.ts';
import styles from './taken-payments.module.css';
import type { Payment } from './use-payment.ts';

/** What was taken already of a payment in several ways, each of which can still go back, and what is due after it. */
export function TakenPayments({ payment }: { readonly payment: Payment }) {
  const amount = useAmount();
  const { holder, draft, restMinor } = payment;
  if (draft.taken.length === 0) return null;
  return (
    <div className={styles.taken}>
      <ul className={styles.list} aria-label={t`Taken already`}>
        {draft.taken.map(({ method, amountMinor }, index) => (
          // Two may be alike, and they stay in the order in which they were taken.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className={styles.payment}>
            <span>{takenWords(method, amount(amountMinor))}</span>
            <Button
              tone="quiet"
              icon={Undo2}
              aria-label={giveBackWords(method, amount(amountMinor))}
              onClick={() => dropTaken(holder, index)}
            />
          </li>
        ))}
      </ul>
      <p className={styles.rest} data-too-much={restMinor < 0 || undefined}>
        <span>{restMinor < 0 ? t`Too much was taken` : t`Still due`}</span>
        <span>{amount(Math.abs(restMinor))}</span>
      </p>
    </div>
  );
}

function takenWords(method: PaymentMethod, amount: string): string {
  switch (method) {
    case 'cash':
      return t`${amount} in cash`;
    case 'card':
      return t`${amount} by card`;
    case 'other':
      return t`${amount} in another way`;
    default:
      return assertNever(method);
  }
}

function giveBackWords(method: PaymentMethod, amount: string): string {
  switch (method) {
    case 'cash':
      return t`Give ${amount} in cash back`;
    case 'card':
      return t`Give ${amount} by card back`;
    case 'other':
      return t`Give ${amount} in another way back`;
    default:
      return assertNever(method);
  }
}
