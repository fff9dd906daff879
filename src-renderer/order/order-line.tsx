import { memo, useRef } from 'react';
import { LineTools } from './line-tools.tsx';
import { closeLine, tapLine } from './order-actions.ts';
import styles from './order-line.module.css';
import { useOpenOrder } from './order-session.ts';

interface OrderLineProps {
  readonly id: string;
  readonly quantity: number;
  readonly name: string;
  readonly details: string;
  readonly amount: string;
  /** What stands above the first line of a round: when it was ordered, or that it is new. */
  readonly round: string | null;
  readonly isFresh: boolean;
  readonly isOpen: boolean;
}

/** One line. Its props are plain values, so that it renders again only when something it shows changed. */
export const OrderLine = memo(function OrderLine(props: OrderLineProps) {
  const { id, quantity, name, details, amount, round, isFresh, isOpen } = props;
  const order = useOpenOrder();
  const face = useRef<HTMLButtonElement>(null);

  const leaveTools = () => {
    closeLine(order);
    face.current?.focus();
  };

  return (
    <li
      className={styles.item}
      data-line={id}
      data-fresh={isFresh || undefined}
      data-open={isOpen || undefined}
    >
      {round !== null && (
        <p className={styles.round} data-grip="round">
          {round}
        </p>
      )}
      <div className={styles.line}>
        <button
          ref={face}
          type="button"
          className={styles.face}
          data-grip="line"
          aria-label={[`${quantity} × ${name}`, details, amount].filter(Boolean).join(', ')}
          aria-expanded={isOpen}
          onClick={() => tapLine(order, id)}
        >
          <span className={styles.quantity}>{quantity}</span>{' '}
          <span className={styles.words}>
            <span className={styles.name}>{name}</span>{' '}
            {details !== '' && <span className={styles.details}>{details}</span>}
          </span>{' '}
          <span className={styles.amount}>{amount}</span>
        </button>
        {isOpen && <LineTools lineId={id} onLeave={leaveTools} />}
      </div>
    </li>
  );
});
