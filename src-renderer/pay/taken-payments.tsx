import { Undo2 } from 'lucide-react';
import { METHOD_NAMES } from '../conflicts/method-names.ts';
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
      <ul className={styles.list} aria-label="Taken already">
        {draft.taken.map(({ method, amountMinor }, index) => (
          // Two may be alike, and they stay in the order in which they were taken.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index} className={styles.payment}>
            <span>
              {amount(amountMinor)} {METHOD_NAMES[method]}
            </span>
            <Button
              tone="quiet"
              icon={Undo2}
              aria-label={`Give ${amount(amountMinor)} ${METHOD_NAMES[method]} back`}
              onClick={() => dropTaken(holder, index)}
            />
          </li>
        ))}
      </ul>
      <p className={styles.rest} data-too-much={restMinor < 0 || undefined}>
        <span>{restMinor < 0 ? 'Too much was taken' : 'Still due'}</span>
        <span>{amount(Math.abs(restMinor))}</span>
      </p>
    </div>
  );
}
