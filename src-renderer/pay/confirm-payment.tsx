import { TriangleAlert } from 'lucide-react';
import { useAmount } from '../order/use-amount.ts';
import { Button } from '../ui/button.tsx';
import styles from './confirm-payment.module.css';
import { agreeToOrder, chooseLines } from './pay-draft.ts';
import type { Payment } from './use-payment.ts';

/**
 * The tap that takes the money. When the order changed under the person's hands, the same place says so instead, so that a tap
 * that was on its way takes nothing that nobody has seen.
 */
export function ConfirmPayment({ payment }: { readonly payment: Payment }) {
  const amount = useAmount();
  const { holder, parts, changedFromMinor } = payment;
  if (changedFromMinor !== null)
    return (
      <div className={styles.changed} role="alert">
        <p className={styles.sentence}>
          <TriangleAlert aria-hidden className={styles.sign} strokeWidth={1.9} />
          {parts.lines.length === 0
            ? 'What you chose was paid or moved meanwhile.'
            : `The order changed meanwhile: ${amount(changedFromMinor)} became ${amount(parts.due.totalMinor)}.`}
        </p>
        {parts.lines.length === 0 ? (
          <Button className={styles.confirm} onClick={() => chooseLines(holder, new Map())}>
            Choose again
          </Button>
        ) : (
          <Button className={styles.confirm} onClick={() => agreeToOrder(holder)}>
            Go on with {amount(parts.due.totalMinor)}
          </Button>
        )}
      </div>
    );
  return <TakeButton payment={payment} />;
}

function TakeButton({ payment }: { readonly payment: Payment }) {
  const amount = useAmount();
  const { step, restMinor, isPaying, take, parts } = payment;
  const isFree = restMinor === 0 && parts.lines.length > 0;
  return (
    <Button
      className={styles.confirm}
      tone="accent"
      disabled={isPaying || (step === null && !isFree)}
      onClick={take}
    >
      {takeWords(payment, amount)}
    </Button>
  );
}

function takeWords({ step, restMinor, entry }: Payment, amount: (minor: number) => string): string {
  if (step === null) {
    if (restMinor < 0) return 'Give some back first';
    return restMinor === 0 ? 'Close it: nothing more is due' : `No more than ${amount(restMinor)} is due`;
  }
  const { tenderedMinor, changeMinor } = step;
  if (entry.method === 'card') return `Paid ${amount(step.amountMinor)} by card`;
  return changeMinor > 0
    ? `Take ${amount(tenderedMinor)} · give ${amount(changeMinor)}`
    : `Take ${amount(tenderedMinor)} in cash`;
}
