import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './button.module.css';

interface ButtonProps extends Omit<ComponentProps<'button'>, 'type'> {
  /** `accent` is for the one thing to do next on a screen. */
  readonly tone?: 'plain' | 'accent' | 'quiet';
  /** `often` is for what is tapped all evening. */
  readonly size?: 'often' | 'normal';
  readonly icon?: LucideIcon;
  readonly type?: 'button' | 'submit';
}

/** A button that shows only an icon needs an `aria-label`. */
export function Button({
  tone = 'plain',
  size = 'normal',
  icon: Icon,
  type = 'button',
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      // The type is one of the two literals above.
      // oxlint-disable-next-line react/button-has-type
      type={type}
      className={className === undefined ? styles.button : `${styles.button} ${className}`}
      data-tone={tone}
      data-size={size}
    >
      {Icon && <Icon aria-hidden className={styles.icon} strokeWidth={1.9} />}
      {children}
    </button>
  );
}
