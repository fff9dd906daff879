import { useState } from 'react';
import type { Holder } from '../../src-shared/domain/holder.ts';
import type { Item } from '../../src-shared/domain/line.ts';
import { useVenue } from '../connection/venue-store.ts';
import { useRooms } from '../floor/use-rooms.ts';
import { navigation } from '../shell/navigation.ts';
import { guestsOf, suggestTable } from './suggest-table.ts';

/** The room on show where an order is to be seated, for how many, and the table of it that fits best. */
export function useSuggestedTable(items: readonly Item[], isSeating: boolean) {
  const rooms = useRooms();
  const tables = useVenue((venue) => venue.tables);
  const [guests, setGuests] = useState(() => guestsOf(items));
  const [room, setRoom] = useState(() => navigation.getState().room ?? rooms[0]?.id ?? null);
  const inRoom = [...tables.values()].filter((table) => table.room === room);
  const table = isSeating ? suggestTable(inRoom, guests) : null;
  const suggested: Holder | null = table === null ? null : { kind: 'table', id: table.id };
  return { guests, setGuests, room, setRoom, suggested };
}
