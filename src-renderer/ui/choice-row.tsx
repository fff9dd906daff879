import type { LucideIcon } from 'lucide-react';
import styles from './choice-row.module.css';

export interface Choice<Value> {
  readonly value: Value;
  readonly name: string;
  readonly icon?: LucideIcon;
  /** BCP 47, where the name is in another language than the page. */
  readonly lang?: string;
}

interface ChoiceRowProps<Value> {
  readonly legend: string;
  /** Tells the row from others on the page. */
  readonly group: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value;
  readonly isDisabled?: boolean;
  readonly onChoose: (value: Value) => void;
}

/** A few settings side by side, one of which holds. */
export function ChoiceRow<Value extends string | number | null>(props: ChoiceRowProps<Value>) {
  const { legend, group, choices, chosen, isDisabled = false, onChoose } = props;
  return (
    <fieldset className={styles.choices} disabled={isDisabled}>
      <legend className={styles.label}>{legend}</legend>
      {choices.map(({ value, name, icon: Icon, lang }) => (
        <label key={value} className={styles.choice} lang={lang}>
          <input
            type="radio"
            name={group}
            className={styles.radio}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          {Icon !== undefined && <Icon aria-hidden className={styles.icon} strokeWidth={1.9} />}
          {name}
        </label>
      ))}
    </fieldset>
  );
}
