import type { Venue } from '../connection/venue-store.ts';
import type { Place } from '../shell/navigation.ts';
import type { GuideFacts } from './guide-steps.ts';

type Items = Venue['counter']['items'];

export function guideFacts(venue: Venue, place: Place): GuideFacts {
  const tables = [...venue.tables.values()];
  const holders = [
    ...tables.map(({ id, items }) => ({ holder: { kind: 'table', id } as const, pieces: piecesIn(items) })),
    ...[...venue.tabs.values()].map(({ id, items }) => ({
      holder: { kind: 'tab', id } as const,
      pieces: piecesIn(items),
    })),
    { holder: { kind: 'counter', id: venue.counter.id } as const, pieces: piecesIn(venue.counter.items) },
  ];
  return {
    open: place.screen === 'order' ? place.holder : null,
    isOnFloor: place.screen === 'floor',
    held: holders.filter(({ pieces }) => pieces > 0),
    statuses: new Map(tables.map(({ id, status }) => [id, status])),
  };
}

function piecesIn(items: Items): number {
  return (items ?? []).reduce((sum, { quantity }) => sum + quantity, 0);
}
