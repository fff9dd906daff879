import { t } from '@lingui/core/macro';
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { orderTotals } from '../../src-shared/domain/order-totals.ts';
import { useSettings, useVenue } from '../connection/venue-store.ts';
import { Button } from '../ui/button.tsx';
import { formatAmount } from '../ui/format.ts';
import { NewTabDialog } from './new-tab-dialog.tsx';
import styles from './open-tabs.module.css';
import { oldestFirst } from './tab-order.ts';
import { TabRow } from './tab-row.tsx';

/**
 * The open tabs beside the floor.
 * @param found the tabs that a search found; null when there is none on.
 */
export function OpenTabs({ found }: { readonly found: ReadonlySet<string> | null }) {
  const settings = useSettings();
  const tabs = useVenue((venue) => venue.tabs);
  const [isOpening, setOpening] = useState(false);
  const ordered = useMemo(() => oldestFirst(tabs), [tabs]);
  const shown = found === null ? ordered : ordered.filter(({ id }) => found.has(id));
  const totalMinor = ordered.reduce(
    (sum, { items }) => sum + orderTotals(items, settings.pricesIncludeTax).totalMinor,
    0,
  );
  return (
    <aside className={styles.panel} aria-labelledby="open-tabs">
      <header className={styles.header}>
        <h2 id="open-tabs" className={styles.title}>
          {t`Open tabs`}
        </h2>
        {tabs.size > 0 && (
          <p className={styles.sum}>
            {tabs.size} · {formatAmount(totalMinor, settings)}
          </p>
        )}
      </header>
      {shown.length === 0 ? (
        <p className={styles.empty}>
          {found === null
            ? t`A tab keeps an order under a name, for guests without a table. “New tab” opens one.`
            : t`No tab found. Clear the search to see them all.`}
        </p>
      ) : (
        <ul className={styles.list}>
          {shown.map(({ id }) => (
            <TabRow key={id} id={id} />
          ))}
        </ul>
      )}
      <div className={styles.footer}>
        <Button
          tone="accent"
          size="often"
          icon={Plus}
          className={styles.open}
          onClick={() => setOpening(true)}
        >
          {t`New tab`}
        </Button>
      </div>
      {isOpening && <NewTabDialog onClose={() => setOpening(false)} />}
    </aside>
  );
}
