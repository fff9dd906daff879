import type { ConflictOf, Deed } from '../../src-shared/contract/conflict-view.ts';
import { openItems } from '../../src-shared/domain/line.ts';
import { orderTotals } from '../../src-shared/domain/order-totals.ts';
import { settingsView } from '../store/view-rows.ts';
import type { ConflictReads } from './conflict-reads.ts';

type FloorConflictView = ConflictOf<'tableGone'> | ConflictOf<'roomGone'>;

/** What nobody can see any more: the lines of a removed table, and the tables of a removed room. */
export function prepareFloorConflicts(reads: ConflictReads): () => readonly FloorConflictView[] {
  const { sqlite } = reads.store.db;
  const goneTables = sqlite
    .prepare<[], string>('SELECT id FROM tables WHERE removed = 1 AND items IS NOT NULL ORDER BY id')
    .pluck();
  const goneRooms = sqlite.prepare<[], { room: string; id: string }>(
    `SELECT tables.room, tables.id FROM rooms JOIN tables ON tables.room = rooms.id
     WHERE rooms.removed = 1 AND tables.removed = 0 ORDER BY rooms.id, tables.name, tables.id`,
  );
  return () => [
    ...goneTables.all().map((id) => tableGone(reads, id)),
    ...[...Map.groupBy(goneRooms.all(), ({ room }) => room)].map(([room, tables]) =>
      roomGone(
        reads,
        room,
        tables.map(({ id }) => id),
      ),
    ),
  ];
}

function tableGone(reads: ConflictReads, id: string): ConflictOf<'tableGone'> {
  const { db, projection } = reads.store;
  const holder = { kind: 'table', id } as const;
  const items = openItems(projection.lines.openOn(db, holder));
  const { count, totalMinor } = orderTotals(items, settingsView(db)?.pricesIncludeTax ?? true);
  return {
    kind: 'tableGone',
    id: `table:${id}`,
    holders: [holder],
    place: reads.place(holder),
    count,
    totalMinor,
    removed: whoRemoved(reads, 'table', id),
    remedies: [{ action: 'bringBack', command: { type: 'restoreTable', table: id } }],
  };
}

function roomGone(reads: ConflictReads, room: string, tables: readonly string[]): ConflictOf<'roomGone'> {
  const name = reads.store.projection.records.load(reads.store.db, 'room', room)?.['name']?.value;
  const holders = tables.map((id) => ({ kind: 'table', id }) as const);
  return {
    kind: 'roomGone',
    id: `room:${room}`,
    holders,
    name: typeof name === 'string' ? name : '',
    tables: holders.map((holder) => reads.place(holder).name ?? ''),
    removed: whoRemoved(reads, 'room', room),
    remedies: [{ action: 'bringBack', command: { type: 'restoreRoom', room } }],
  };
}

function whoRemoved(reads: ConflictReads, kind: 'room' | 'table', id: string): Deed | null {
  const stamp = reads.store.projection.records.load(reads.store.db, kind, id)?.['removed']?.stamp;
  return stamp === undefined ? null : reads.deedAt(stamp);
}
