import { t } from '@lingui/core/macro';
import type { KeyboardEvent } from 'react';
import { CategoryIcon } from './category-icon.tsx';
import styles from './category-strip.module.css';
import { showShelf } from './order-actions.ts';
import { useOpenOrder, useSession } from './order-session.ts';
import { useCurrentShelf, useShelves } from './use-shelves.ts';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 };

/** The favourites and the categories. Arrow keys walk through them. */
export function CategoryStrip() {
  const order = useOpenOrder();
  const shelves = useShelves();
  const current = useCurrentShelf();
  const isSearching = useSession(({ query }) => query.trim() !== '');

  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const step = STEPS[event.key];
    const index = shelves.findIndex(({ key }) => key === current?.key);
    const next = step === undefined ? undefined : shelves[(index + step + shelves.length) % shelves.length];
    if (next === undefined) return;
    event.preventDefault();
    showShelf(order, next.key);
    event.currentTarget.querySelector<HTMLElement>(`[data-shelf="${next.key}"]`)?.focus();
  };

  return (
    <div
      className={styles.strip}
      role="tablist"
      aria-label={t`Categories`}
      aria-orientation="vertical"
      tabIndex={-1}
      onKeyDown={walk}
    >
      {shelves.map(({ key, name, icon }) => (
        <button
          key={key}
          type="button"
          role="tab"
          className={styles.category}
          aria-selected={key === current?.key && !isSearching}
          aria-controls="products"
          data-shelf={key}
          tabIndex={key === current?.key ? 0 : -1}
          onClick={() => showShelf(order, key)}
        >
          <CategoryIcon icon={icon} className={styles.icon} />
          <span className={styles.name}>{name}</span>
        </button>
      ))}
    </div>
  );
}
