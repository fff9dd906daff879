import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
import { useSettings, useVenue } from '../connection/venue-store.ts';
import { useNow } from '../ui/use-now.ts';
import styles from './filter-row.module.css';
import { FLOOR_FILTERS, type FloorFilter, passesFilter } from './floor-filter.ts';
import { changeFloorView, useFloorView } from './floor-view.ts';

const NAMES: Readonly<Record<FloorFilter, MessageDescriptor>> = {
  all: msg`All`,
  mine: msg`Mine`,
  waiting: msg`Waiting`,
  bill: msg`Bill asked`,
};

/** Brings some tables forward, in every room. Each says how many there are. */
export function FilterRow() {
  const chosen = useFloorView((view) => view.filter);
  const tables = useVenue((venue) => venue.tables);
  const operator = useVenue(({ terminal }) => terminal.operator);
  const settings = useSettings();
  const nowMs = useNow();
  const basis = { settings, operator, nowMs };
  return (
    <div role="group" aria-label={t`Which tables`} className={styles.filters}>
      {FLOOR_FILTERS.map((filter) => {
        const count = [...tables.values()].filter((table) => passesFilter(filter, table, basis)).length;
        return (
          <button
            key={filter}
            type="button"
            className={styles.filter}
            aria-pressed={filter === chosen}
            data-none={count === 0 || undefined}
            // A second tap shows all again.
            onClick={() => changeFloorView({ filter: filter === chosen ? 'all' : filter })}
          >
            {i18n._(NAMES[filter])}
            {filter !== 'all' && <span className={styles.count}>{count}</span>}
          </button>
        );
      })}
    </div>
  );
}
