import { t } from '@lingui/core/macro';
import { useAmount } from '../order/use-amount.ts';
import styles from './complete-payment.module.css';
import { ConfirmPayment } from './confirm-payment.tsx';
import { PayMethods } from './pay-methods.tsx';
import { TakenPayments } from './taken-payments.tsx';
import type { Payment } from './use-payment.ts';

/** How it is paid, what was taken already, what goes back to the guest, and the one tap that takes it. */
export function CompletePayment({ payment }: { readonly payment: Payment }) {
  const amount = useAmount();
  const { entry, setEntry, step } = payment;
  const changeMinor = step?.changeMinor ?? 0;
  return (
    <section className={styles.panel} aria-label={t`Payment`}>
      <PayMethods entry={entry} onEntry={setEntry} />
      <TakenPayments payment={payment} />
      {step !== null && step.leavesMinor > 0 ? (
        <p className={styles.result}>
          <span className={styles.name}>{t`Then still due`}</span>
          <output className={styles.amount}>{amount(step.leavesMinor)}</output>
        </p>
      ) : (
        <p
          className={styles.result}
          data-none={changeMinor === 0 || undefined}
          hidden={entry.method === 'card'}
        >
          <span className={styles.name}>{t({ message: 'Change', context: 'money back to the guest' })}</span>
          <output className={styles.amount}>{amount(changeMinor)}</output>
        </p>
      )}
      <ConfirmPayment payment={payment} />
    </section>
  );
}
