import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Button } from '../ui/button.tsx';
import styles from './area-panel.module.css';
import { closePanel } from './order-actions.ts';
import { useOpenOrder } from './order-session.ts';
import { takeFocus } from './take-focus.ts';

interface AreaPanelProps {
  readonly title: string;
  /** What the cross says: `Close the bill`. */
  readonly closeLabel: string;
  /** What else can be done, beside the cross. */
  readonly actions?: ReactNode;
  /** What the part that scrolls is. */
  readonly bodyLabel: string;
  readonly children: ReactNode;
}

/** What stands in the place of the products until it is closed, while the order stays in sight. */
export function AreaPanel({ title, closeLabel, actions, bodyLabel, children }: AreaPanelProps) {
  const order = useOpenOrder();
  const titleId = useId();
  const close = () => closePanel(order);
  return (
    <section
      className={styles.panel}
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      <header className={styles.header}>
        <h2 ref={takeFocus} id={titleId} className={styles.title} tabIndex={-1}>
          {title}
        </h2>
        {actions}
        <Button tone="quiet" icon={X} aria-label={closeLabel} onClick={close} />
      </header>
      {/* A region that scrolls must be reachable by the keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.body} role="region" aria-label={bodyLabel} tabIndex={0}>
        {children}
      </div>
    </section>
  );
}
