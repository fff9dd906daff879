import { useMemo } from 'react';
import { useSettings, useVenue } from '../connection/venue-store.ts';
import { useNow } from '../ui/use-now.ts';
import { matchingTables } from './floor-filter.ts';
import { useFloorView } from './floor-view.ts';

/** The tables that the floor brings forward: those that the filter and a search leave; null when neither is on. */
export function useMatchingTables(found: ReadonlySet<string> | null): ReadonlySet<string> | null {
  const filter = useFloorView((view) => view.filter);
  const settings = useSettings();
  const operator = useVenue(({ terminal }) => terminal.operator);
  const nowMs = useNow();
  // Without a filter nothing here follows the rows.
  const tables = useVenue((venue) => (filter === 'all' ? null : venue.tables));
  return useMemo(
    () =>
      tables === null
        ? found
        : matchingTables(tables, { filter, found, basis: { settings, operator, nowMs } }),
    [tables, filter, found, settings, operator, nowMs],
  );
}
