import type { Holder } from '../../src-shared/domain/holder.ts';
import { AmountEntry } from './amount-entry.tsx';
import { CompletePayment } from './complete-payment.tsx';
import type { PaidSale } from './paid-sale.ts';
import { PayLines } from './pay-lines.tsx';
import styles from './take-payment.module.css';
import { usePayment } from './use-payment.ts';

interface TakePaymentProps {
  readonly holder: Holder;
  readonly onPaid: (paid: PaidSale) => void;
}

/** What is paid, how much is handed over, and how: from left to right. */
export function TakePayment({ holder, onPaid }: TakePaymentProps) {
  const payment = usePayment(holder, onPaid);
  return (
    <div className={styles.screen}>
      <PayLines payment={payment} />
      <AmountEntry payment={payment} />
      <CompletePayment payment={payment} />
    </div>
  );
}
