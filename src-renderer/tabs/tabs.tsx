import { t } from '@lingui/core/macro';
import { Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useVenue } from '../connection/venue-store.ts';
import { searchVenue } from '../floor/search-venue.ts';
import { openOrder } from '../shell/navigation.ts';
import { TopBarSlot } from '../shell/top-bar.tsx';
import { Button } from '../ui/button.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { ChangeTabDialog, type TabChange } from './change-tab-dialog.tsx';
import { NewTabDialog } from './new-tab-dialog.tsx';
import { TabCard } from './tab-card.tsx';
import { oldestFirst } from './tab-order.ts';
import styles from './tabs.module.css';

/** All open tabs, and what can be done with them besides ordering. */
export function Tabs() {
  const tabs = useVenue((venue) => venue.tabs);
  const [query, setQuery] = useState('');
  const [isOpening, setOpening] = useState(false);
  const [change, setChange] = useState<TabChange | null>(null);
  const found = useMemo(() => searchVenue(query, { tables: [], tabs: tabs.values() })?.tabs, [query, tabs]);
  const ordered = useMemo(() => oldestFirst(tabs), [tabs]);
  const shown = found === undefined ? ordered : ordered.filter(({ id }) => found.has(id));
  return (
    <div className={styles.screen}>
      <TopBarSlot>
        <h1 className={styles.title}>{t`Open tabs`}</h1>
        <SearchField
          label={t`Tab or item`}
          value={query}
          onChange={setQuery}
          onSubmit={() => {
            const [first] = found ?? [];
            if (first !== undefined) openOrder({ kind: 'tab', id: first });
          }}
        />
      </TopBarSlot>
      {shown.length > 0 ? (
        <ul className={styles.cards}>
          {shown.map(({ id }) => (
            <TabCard key={id} id={id} onChange={setChange} />
          ))}
        </ul>
      ) : (
        <p className={styles.empty}>
          {found === undefined
            ? t`No tab is open. A tab keeps an order under a name, for guests without a table. “New tab” opens one.`
            : t`No tab has this name or holds such an item. Clear the search to see them all.`}
        </p>
      )}
      <Button tone="accent" size="often" icon={Plus} className={styles.open} onClick={() => setOpening(true)}>
        {t`New tab`}
      </Button>
      {isOpening && <NewTabDialog onClose={() => setOpening(false)} />}
      {change !== null && <ChangeTabDialog change={change} onClose={() => setChange(null)} />}
    </div>
  );
}
