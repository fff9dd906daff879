import type { ComponentProps } from 'react';
import styles from './switch.module.css';

interface SwitchProps
  extends Omit<ComponentProps<'button'>, 'onChange' | 'onClick' | 'role' | 'children' | 'className'> {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** On or off, at once. It is named by `aria-label` or `aria-labelledby`. */
export function Switch({ isOn, onChange, ...rest }: SwitchProps) {
  return (
    <button
      {...rest}
      type="button"
      role="switch"
      aria-checked={isOn}
      className={styles.switch}
      onClick={() => onChange(!isOn)}
    >
      <span className={styles.knob} />
    </button>
  );
}
