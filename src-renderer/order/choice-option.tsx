import { Check } from 'lucide-react';
import styles from './choice-option.module.css';

interface ChoiceOptionProps {
  readonly type: 'radio' | 'checkbox';
  readonly group: string;
  readonly name: string;
  /** As it is written on the tile; null when it costs nothing. */
  readonly price: string | null;
  readonly isChosen: boolean;
  /** Whether the group takes no more. */
  readonly isFull?: boolean;
  readonly onTap: () => void;
}

export function ChoiceOption({
  type,
  group,
  name,
  price,
  isChosen,
  isFull = false,
  onTap,
}: ChoiceOptionProps) {
  return (
    <label className={styles.option}>
      <input
        type={type}
        name={group}
        className={styles.input}
        aria-label={price === null ? name : `${name}, ${price}`}
        checked={isChosen}
        disabled={isFull && !isChosen}
        onChange={onTap}
      />
      <span aria-hidden className={styles.sign} data-type={type}>
        <Check strokeWidth={3} />
      </span>
      <span className={styles.words}>
        {name}
        {price !== null && <span className={styles.price}>{price}</span>}
      </span>
    </label>
  );
}
