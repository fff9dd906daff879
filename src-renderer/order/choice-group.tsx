import type { ReactNode } from 'react';
import styles from './choice-group.module.css';

interface ChoiceGroupProps {
  readonly name: string;
  /** What is wanted: `choose 1`, `up to 3`. */
  readonly hint: string;
  readonly groupKey: string;
  /** Whether exactly one is chosen. */
  readonly isOne: boolean;
  readonly children: ReactNode;
}

export function ChoiceGroup({ name, hint, groupKey, isOne, children }: ChoiceGroupProps) {
  return (
    <fieldset className={styles.group} role={isOne ? 'radiogroup' : 'group'} data-group={groupKey}>
      <legend className={styles.legend}>
        {name} <span className={styles.hint}>{hint}</span>
      </legend>
      <div className={styles.options}>{children}</div>
    </fieldset>
  );
}
