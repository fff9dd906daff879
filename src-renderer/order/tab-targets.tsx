import { plural, t } from '@lingui/core/macro';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { TabView } from '../../src-shared/contract/views.ts';
import { isSameHolder } from '../../src-shared/domain/holder.ts';
import { orderTotals } from '../../src-shared/domain/order-totals.ts';
import { useSettings, useVenue } from '../connection/venue-store.ts';
import { oldestFirst, suggestTabName } from '../tabs/tab-order.ts';
import { formatAge, formatAmount } from '../ui/format.ts';
import { TextField } from '../ui/text-field.tsx';
import { useNow } from '../ui/use-now.ts';
import { useDropTarget } from './line-drag.ts';
import styles from './tab-targets.module.css';
import { takeFocus } from './take-focus.ts';
import type { TargetProps } from './target-picker.tsx';
import { walkGrid } from './walk-grid.ts';

/** The open tabs, and a new one. */
export function TabTargets({ from, intent, target, onTarget }: TargetProps) {
  const tabs = useVenue((venue) => venue.tabs);
  const [suggested] = useState(() => suggestTabName(tabs.values()));
  const isNew = target?.kind === 'new_tab';
  return (
    <div className={styles.tabs}>
      <div className={styles.grid} role="group" aria-label={t`Open tabs`} onKeyDown={walkGrid}>
        {intent === 'move' && (
          <button
            type="button"
            className={styles.tab}
            data-new
            aria-pressed={isNew}
            onClick={() => onTarget({ kind: 'new_tab', name: suggested })}
          >
            <Plus aria-hidden className={styles.icon} strokeWidth={1.9} />
            <span className={styles.name}>{t`New tab`}</span>
          </button>
        )}
        {oldestFirst(tabs)
          .filter(({ id, items }) => !isSameHolder(from, { kind: 'tab', id }) && (intent === 'move' || items))
          .map((tab) => (
            <TabTarget
              key={tab.id}
              tab={tab}
              isChosen={target?.kind === 'tab' && target.id === tab.id}
              onChoose={() => onTarget({ kind: 'tab', id: tab.id })}
            />
          ))}
      </div>
      {isNew && (
        <TextField
          ref={takeFocus}
          label={t`Name of the new tab`}
          value={target.name}
          maxLength={60}
          onFocus={(event) => event.target.select()}
          onChange={(name) => onTarget({ kind: 'new_tab', name })}
        />
      )}
    </div>
  );
}

interface TabTargetProps {
  readonly tab: TabView;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function TabTarget({ tab, isChosen, onChoose }: TabTargetProps) {
  const nowMs = useNow();
  const settings = useSettings();
  const dropTarget = useDropTarget({ kind: 'tab', id: tab.id });
  const { totalMinor, count } = orderTotals(tab.items, settings.pricesIncludeTax);
  return (
    <button type="button" className={styles.tab} {...dropTarget} aria-pressed={isChosen} onClick={onChoose}>
      <span className={styles.name}>{tab.name}</span>
      <span className={styles.facts}>
        {count === 0
          ? t`Nothing yet`
          : `${formatAmount(totalMinor, settings)} · ${plural(count, { one: '# item', other: '# items' })}`}
        {' · '}
        {formatAge(tab.openedAt, nowMs)}
      </span>
    </button>
  );
}
