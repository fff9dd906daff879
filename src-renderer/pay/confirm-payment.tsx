import { t } from '@lingui/core/macro';
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
  if (changedFromMinor !== null) {
    const before = amount(changedFromMinor);
    const due = amount(parts.due.totalMinor);
    return (
      <div className={styles.changed} role="alert">
        <p className={styles.sentence}>
          <TriangleAlert aria-hidden className={styles.sign} strokeWidth={1.9} />
          {parts.lines.length === 0
            ? t`What you chose was paid or moved meanwhile.`
            : t`The order changed meanwhile: ${before} became ${due}.`}
        </p>
        {parts.lines.length === 0 ? (
          <Button className={styles.confirm} onClick={() => chooseLines(holder, new Map())}>
            {t`Choose again`}
          </Button>
        ) : (
          <Button className={styles.confirm} onClick={() => agreeToOrder(holder)}>
            {t`Go on with ${due}`}
          </Button>
        )}
      </div>
    );
  }
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
    if (restMinor < 0) return t`Give some back first`;
    const rest = amount(restMinor);
    return restMinor === 0 ? t`Close it: nothing more is due` : t`No more than ${rest} is due`;
  }
  const paid = amount(step.amountMinor);
  if (entry.method === 'card') return t`Paid ${paid} by card`;
  const tendered = amount(step.tenderedMinor);
  const change = amount(step.changeMinor);
  return step.changeMinor > 0 ? t`Take ${tendered} · give ${change}` : t`Take ${tendered} in cash`;
}
