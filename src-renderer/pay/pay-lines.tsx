import { plural, t } from '@lingui/core/macro';
import type { Item } from '../../src-shared/domain/line.ts';
import { useAmount } from '../order/use-amount.ts';
import { useHolderName } from '../order/use-holder.ts';
import { useSteadyItems } from '../order/use-steady-items.ts';
import { Button } from '../ui/button.tsx';
import { chooseLines } from './pay-draft.ts';
import { PayLine } from './pay-line.tsx';
import styles from './pay-lines.module.css';
import type { Payment } from './use-payment.ts';

/** The order: all of it is paid, unless lines are tapped; then those, and the rest stays open. */
export function PayLines({ payment }: { readonly payment: Payment }) {
  const { holder, draft, parts } = payment;
  const name = useHolderName();
  const items = useSteadyItems();
  const amount = useAmount();
  const chosen = new Map(draft.chosen);
  const isWhole = chosen.size === 0;
  // What was taken was taken for these lines.
  const isFixed = draft.taken.length > 0;
  const chosenCount = parts.due.count;
  const count = chosenCount + parts.stays.count;

  const choose = ({ id }: Item, quantity: number) => {
    const next = new Map(chosen);
    if (quantity > 0) next.set(id, quantity);
    else next.delete(id);
    chooseLines(holder, next);
  };

  return (
    <section className={styles.panel} aria-label={t`To pay of ${name}`}>
      <header className={styles.header}>
        <div className={styles.words}>
          <h1 className={styles.title}>{name}</h1>
          <p className={styles.hint}>
            {isFixed
              ? t`Money was taken for these lines`
              : isWhole
                ? t`Tap lines to pay only those`
                : plural(count, { one: `${chosenCount} of # item`, other: `${chosenCount} of # items` })}
          </p>
        </div>
        <Button
          className={styles.everything}
          aria-pressed={isWhole}
          disabled={isFixed}
          onClick={() => chooseLines(holder, new Map())}
        >
          {t`Everything`}
        </Button>
      </header>
      <ul className={styles.lines} aria-label={t`Lines`}>
        {items.map((line) => (
          <PayLine
            key={line.id}
            line={line}
            chosen={Math.min(chosen.get(line.id) ?? 0, line.quantity)}
            isWhole={isWhole}
            isFixed={isFixed}
            onChosen={(quantity) => choose(line, quantity)}
          />
        ))}
      </ul>
      <dl className={styles.sums}>
        <div className={styles.stays} data-none={parts.stays.count === 0 || undefined}>
          <dt>{t`Stays open`}</dt>
          <dd>{amount(parts.stays.totalMinor)}</dd>
        </div>
        <div className={styles.due}>
          <dt>{t`To pay now`}</dt>
          <dd>{amount(parts.due.totalMinor)}</dd>
        </div>
      </dl>
    </section>
  );
}
