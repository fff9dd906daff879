import { useMemo, useState } from 'react';
import { useVenue, venueStore } from '../connection/venue-store.ts';
import { openOrder } from '../shell/navigation.ts';
import { searchVenue } from './search-venue.ts';

/** The search of the floor: what is asked for, what it finds now, and the way to the first of it. */
export function useFloorSearch(shownRoom: string | undefined) {
  const [query, setQuery] = useState('');
  const isOn = query.trim() !== '';
  // Without a search nothing here follows the rows.
  const tables = useVenue((venue) => (isOn ? venue.tables : null));
  const tabs = useVenue((venue) => (isOn ? venue.tabs : null));
  const found = useMemo(
    () =>
      tables === null || tabs === null
        ? null
        : searchVenue(query, { tables: tables.values(), tabs: tabs.values() }),
    [query, tables, tabs],
  );

  /** A table of the room on show comes before the tabs, and these before tables elsewhere. */
  const openFirst = () => {
    const rows = venueStore.getState().venue?.tables;
    if (found === null) return;
    const here = [...found.tables].find((id) => rows?.get(id)?.room === shownRoom);
    const [tab] = found.tabs;
    const table = here ?? (tab === undefined ? [...found.tables][0] : undefined);
    if (table !== undefined) openOrder({ kind: 'table', id: table });
    else if (tab !== undefined) openOrder({ kind: 'tab', id: tab });
  };
  return { query, setQuery, found, openFirst };
}
