import type { CommandOf } from '../../../src-shared/contract/command.ts';
import type { LayoutFields } from '../../../src-shared/contract/layout-change.ts';
import { canonical } from '../../../src-shared/domain/canonical.ts';
import type { SceneryPiece } from '../../../src-shared/domain/record.ts';
import { isTable, type Layout, type LayoutPiece, type LayoutTable, tablesOf, thingsIn } from './layout.ts';

/** What a draft changes, as it is published: the fields that differ, with what they were. */
export function publishCommand(base: Layout, now: Layout): CommandOf<'publishLayout'> {
  return {
    type: 'publishLayout',
    rooms: differences(roomFields(base), roomFields(now)),
    tables: differences(tableFields(base), tableFields(now)),
  };
}

/** How many rooms, tables and pieces of scenery differ. */
export function countChanges(base: Layout, now: Layout): number {
  const ids = new Set([...base.things.keys(), ...now.things.keys()]);
  const things = [...ids].filter((id) => {
    const [before, after] = [base.things.get(id), now.things.get(id)];
    return before !== after && (!before || !after || canonical(before) !== canonical(after));
  });
  const rooms = new Map(base.rooms.map((room) => [room.id, canonical(room)]));
  const changed = now.rooms.filter((room) => rooms.get(room.id) !== canonical(room));
  const removed = base.rooms.filter(({ id }) => !now.rooms.some((room) => room.id === id));
  return things.length + changed.length + removed.length;
}

type Rows<Fields> = ReadonlyMap<string, Fields>;

function differences<Fields extends object>(base: Rows<Fields>, now: Rows<Fields>) {
  const changed = [...now].flatMap(([id, fields]) => {
    const before = base.get(id);
    const change = before === undefined ? null : differenceOf(before, fields);
    return change === null ? [] : [{ id, ...change }];
  });
  return {
    added: [...now].flatMap(([id, fields]) => (base.has(id) ? [] : [{ id, fields }])),
    changed,
    removed: [...base.keys()].filter((id) => !now.has(id)),
  };
}

function differenceOf<Fields extends object>(
  before: Fields,
  after: Fields,
): { readonly fields: Partial<Fields>; readonly was: Partial<Fields> } | null {
  const fields: Partial<Fields> = {};
  const was: Partial<Fields> = {};
  for (const name in after) {
    if (canonical(after[name]) === canonical(before[name])) continue;
    fields[name] = after[name];
    was[name] = before[name];
  }
  return Object.keys(fields).length === 0 ? null : { fields, was };
}

function roomFields(layout: Layout): Rows<LayoutFields<'room'>> {
  return new Map(
    layout.rooms.map(({ id, ...room }) => {
      const scenery = thingsIn(layout, id).flatMap((thing) => (isTable(thing) ? [] : [pieceFields(thing)]));
      return [id, { ...room, scenery }];
    }),
  );
}

function pieceFields({ id: _, room: __, rotation, ...piece }: LayoutPiece): SceneryPiece {
  return rotation === 0 ? piece : { ...piece, rotation };
}

function tableFields(layout: Layout): Rows<Omit<LayoutTable, 'id' | 'kind'>> {
  return new Map(tablesOf(layout).map(({ id, kind: _, ...table }) => [id, table]));
}
