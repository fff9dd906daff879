import type { RoomView, TableView } from '../../../src-shared/contract/views.ts';
import type { RecordFields, SceneryPiece } from '../../../src-shared/domain/record.ts';

/** A rectangle on the floor, in centimetres: the top left corner before the turn, clockwise around the centre in degrees. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly rotation: number;
}

export interface LayoutTable extends Box {
  readonly kind: 'table';
  readonly id: string;
  readonly room: string;
  readonly name: string;
  readonly shape: RecordFields<'table'>['shape'];
  readonly seats: number;
}

/** Scenery has no identity on the floor; its id lives as long as the draft. */
export interface LayoutPiece extends Box {
  readonly kind: SceneryPiece['kind'];
  readonly id: string;
  readonly room: string;
  readonly label: string;
}

/** What stands in a room and can be selected. */
export type Thing = LayoutTable | LayoutPiece;

export interface LayoutRoom {
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly width: number;
  readonly height: number;
}

/** The rooms in their order, and all that stands in them. Things keep their identity until they change. */
export interface Layout {
  readonly rooms: readonly LayoutRoom[];
  readonly things: ReadonlyMap<string, Thing>;
}

/** The layout of the floor as it is now. */
export function layoutOf(floor: {
  readonly rooms: ReadonlyMap<string, RoomView>;
  readonly tables: ReadonlyMap<string, TableView>;
}): Layout {
  const rooms = [...floor.rooms.values()].sort((left, right) => left.position - right.position);
  const pieces = rooms.flatMap(({ id: room, scenery }) =>
    scenery.map(
      (piece, index): Thing => ({
        ...piece,
        rotation: piece.rotation ?? 0,
        room,
        id: `${room}/${index}`,
      }),
    ),
  );
  const tables = [...floor.tables.values()].map(tableToThing);
  return {
    rooms: rooms.map(({ id, name, position, width, height }) => ({ id, name, position, width, height })),
    things: new Map([...pieces, ...tables].map((thing) => [thing.id, thing])),
  };
}

function tableToThing(table: TableView): Thing {
  const { id, room, name, x, y, width, height, rotation, shape, seats } = table;
  return { kind: 'table', id, room, name, x, y, width, height, rotation, shape, seats };
}

export function isTable(thing: Thing): thing is LayoutTable {
  return thing.kind === 'table';
}

export function roomOf(layout: Layout, id: string): LayoutRoom | undefined {
  return layout.rooms.find((room) => room.id === id);
}

export function thingsIn(layout: Layout, room: string): readonly Thing[] {
  return [...layout.things.values()].filter((thing) => thing.room === room);
}

export function tablesOf(layout: Layout): readonly LayoutTable[] {
  return [...layout.things.values()].filter(isTable);
}

/** The things that ids stand for; those that are gone are left out. */
export function chosenThings(layout: Layout, ids: Iterable<string>): readonly Thing[] {
  return [...ids].flatMap((id) => layout.things.get(id) ?? []);
}

/** The layout with some things as they are given, or new among the others. The same layout where nothing differs. */
export function withThings(layout: Layout, things: readonly Thing[]): Layout {
  const changed = things.filter((thing) => layout.things.get(thing.id) !== thing);
  if (changed.length === 0) return layout;
  const next = new Map(layout.things);
  for (const thing of changed) next.set(thing.id, thing);
  return { ...layout, things: next };
}

export function withoutThings(layout: Layout, ids: ReadonlySet<string>): Layout {
  const left = [...layout.things].filter(([id]) => !ids.has(id));
  return left.length === layout.things.size ? layout : { ...layout, things: new Map(left) };
}
