import { plural, t } from '@lingui/core/macro';
import { Check } from 'lucide-react';
import { useRef } from 'react';
import type { Holder } from '../../src-shared/domain/holder.ts';
import type { Item } from '../../src-shared/domain/line.ts';
import { itemAmountMinor } from '../../src-shared/domain/order-totals.ts';
import { Button } from '../ui/button.tsx';
import { liftLines, liftSelection } from './lifted-lines.ts';
import { lineDetails } from './line-details.ts';
import styles from './move-lines.module.css';
import {
  isWhole,
  type MoveSelection,
  selectAll,
  selectionAmountMinor,
  selectionCount,
  withQuantity,
} from './move-selection.ts';
import { Stepper } from './stepper.tsx';
import { useAmount } from './use-amount.ts';
import { useLineDrags } from './use-line-drags.ts';

interface MoveLinesProps {
  readonly items: readonly Item[];
  readonly selection: MoveSelection;
  /** Whether everything goes and nothing can be left out. */
  readonly isFixed: boolean;
  readonly onSelection: (selection: MoveSelection) => void;
  /** Called when what is chosen was dragged onto an order. */
  readonly onDrop: (selection: MoveSelection, to: Holder) => void;
}

/** What is to move: lines, and pieces of them. */
export function MoveLines({ items, selection, isFixed, onSelection, onDrop }: MoveLinesProps) {
  const list = useRef<HTMLUListElement>(null);
  useLineDrags(list, {
    lift: (grip) => {
      const id = grip.dataset['line'] ?? '';
      // A chosen line takes the others along; one that was to stay goes alone.
      return selection.has(id) ? liftSelection(items, selection) : liftLines(items, [id]);
    },
    drop: (lifted, to) => onDrop(lifted.selection, to),
  });
  const amount = useAmount();
  const isAll = isWhole(selection, items);
  const count = selectionCount(selection);
  const sum = amount(selectionAmountMinor(selection, items));
  return (
    <section className={styles.lines} aria-label={t`What moves`}>
      <header className={styles.header}>
        <p className={styles.count}>
          {plural(count, { one: '# item', other: '# items' })} · {sum}
        </p>
        {!isFixed && (
          <Button tone="quiet" onClick={() => onSelection(isAll ? new Map() : selectAll(items))}>
            {isAll ? t`None` : t`All`}
          </Button>
        )}
      </header>
      <ul ref={list} className={styles.list}>
        {items.map((line) => (
          <MoveLine
            key={line.id}
            line={line}
            moved={selection.get(line.id) ?? 0}
            isFixed={isFixed}
            onMoved={(quantity) => onSelection(withQuantity(selection, line.id, quantity))}
          />
        ))}
      </ul>
    </section>
  );
}

interface MoveLineProps {
  readonly line: Item;
  readonly moved: number;
  readonly isFixed: boolean;
  readonly onMoved: (quantity: number) => void;
}

function MoveLine({ line, moved, isFixed, onMoved }: MoveLineProps) {
  const amount = useAmount();
  const { name, quantity } = line;
  const details = lineDetails(line);
  const words = (
    <span className={styles.words}>
      <span className={styles.name}>
        {quantity} × {name}
      </span>
      {details !== '' && <span className={styles.details}>{details}</span>}
    </span>
  );
  if (isFixed)
    return (
      <li className={styles.line} data-grip="line" data-line={line.id}>
        {words}
        <span className={styles.amount}>{amount(itemAmountMinor(line))}</span>
      </li>
    );
  return (
    <li className={styles.line} data-stays={moved === 0 || undefined}>
      <label className={styles.pick} data-grip="line" data-line={line.id}>
        <input
          type="checkbox"
          className={styles.input}
          checked={moved > 0}
          onChange={() => onMoved(moved > 0 ? 0 : quantity)}
        />
        <span aria-hidden className={styles.sign}>
          <Check strokeWidth={3} />
        </span>
        {words}
      </label>
      {quantity > 1 && (
        <Stepper
          label={t`Quantity of ${name}`}
          value={moved}
          canLess={moved > 0}
          canMore={moved < quantity}
          onLess={() => onMoved(moved - 1)}
          onMore={() => onMoved(moved + 1)}
        />
      )}
    </li>
  );
}
