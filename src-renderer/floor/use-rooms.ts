import { useMemo } from 'react';
import type { RoomView } from '../../src-shared/contract/views.ts';
import { useVenue } from '../connection/venue-store.ts';

/** The rooms in the order that the venue gave them. */
export function useRooms(): readonly RoomView[] {
  const rooms = useVenue((venue) => venue.rooms);
  return useMemo(() => [...rooms.values()].sort((left, right) => left.position - right.position), [rooms]);
}
