import { t } from '@lingui/core/macro';
import { fitInto } from './bounds.ts';
import { freePlace } from './free-place.ts';
import {
  chosenThings,
  isTable,
  type Layout,
  type LayoutPiece,
  type LayoutTable,
  roomOf,
  type Thing,
  thingsIn,
  withThings,
} from './layout.ts';
import { nextTableNames } from './table-names.ts';

export type TableLook = Pick<LayoutTable, 'width' | 'height' | 'shape' | 'seats'>;

/** A layout with new things in it, which are to be selected. */
export interface Added {
  readonly layout: Layout;
  readonly ids: readonly string[];
}

/** What a table looks like where there is none to go by. */
const PLAIN: TableLook = { width: 90, height: 90, shape: 'square', seats: 4 };

const PIECES = {
  bar: { width: 300, height: 60 },
  wall: { width: 200, height: 20 },
  plant: { width: 60, height: 60 },
} as const satisfies Record<LayoutPiece['kind'], object>;

export const SEVERAL_LIMIT = 20;

/** Adds a table like the last one of the room. Null where it does not fit into the room. */
export function addTable(layout: Layout, room: string, newId: () => string): Added | null {
  return addSeveral(layout, { room, rows: 1, columns: 1, gap: 0, look: lookIn(layout, room) }, newId);
}

/** How new tables of a room look: like the last one. */
export function lookIn(layout: Layout, room: string): TableLook {
  const { width, height, shape, seats } = thingsIn(layout, room).filter(isTable).at(-1) ?? PLAIN;
  return { width, height, shape, seats };
}

/** How a table looks in another shape. A round or square one has one measure. */
export function lookAs(look: TableLook, shape: TableLook['shape']): TableLook {
  const side = Math.min(look.width, look.height);
  const isEven = shape === 'round' || shape === 'square';
  return { ...look, shape, ...(isEven ? { width: side, height: side } : {}) };
}

/** Adds rows of tables, with a gap between them. Null where they do not fit into the room. */
export function addSeveral(
  layout: Layout,
  given: {
    readonly room: string;
    readonly rows: number;
    readonly columns: number;
    /** From one table to the next, in centimetres. */
    readonly gap: number;
    readonly look: TableLook;
  },
  newId: () => string,
): Added | null {
  const { rows, columns, gap, look } = given;
  const room = roomOf(layout, given.room);
  if (room === undefined || rows < 1 || columns < 1) return null;
  const place = freePlace(layout, room, {
    width: columns * look.width + (columns - 1) * gap,
    height: rows * look.height + (rows - 1) * gap,
  });
  if (place === null) return null;
  const names = nextTableNames(layout, room.id, rows * columns);
  const tables = names.map(
    (name, index): LayoutTable => ({
      kind: 'table',
      id: newId(),
      room: room.id,
      name,
      ...look,
      x: place.x + (index % columns) * (look.width + gap),
      y: place.y + Math.floor(index / columns) * (look.height + gap),
      rotation: 0,
    }),
  );
  return { layout: withThings(layout, tables), ids: tables.map(({ id }) => id) };
}

/** Null where the piece does not fit into the room. */
export function addPiece(
  layout: Layout,
  given: { readonly room: string; readonly kind: LayoutPiece['kind'] },
  newId: () => string,
): Added | null {
  const room = roomOf(layout, given.room);
  const place = room && freePlace(layout, room, PIECES[given.kind]);
  if (!place) return null;
  const label = given.kind === 'bar' ? t`Bar` : '';
  const piece: LayoutPiece = {
    ...PIECES[given.kind],
    ...place,
    ...given,
    label,
    id: newId(),
    rotation: 0,
  };
  return { layout: withThings(layout, [piece]), ids: [piece.id] };
}

/** A copy lies this far from what it was made of. */
const BESIDE = 30;

/** Copies things, a little aside; tables get the next free names. */
export function duplicate(layout: Layout, ids: Iterable<string>, newId: () => string): Added {
  let next = layout;
  const copies: string[] = [];
  for (const thing of chosenThings(layout, ids)) {
    const room = roomOf(layout, thing.room);
    if (room === undefined) continue;
    const copy = { ...thing, id: newId(), ...nameOfCopy(next, thing) };
    const [aside, back] = [BESIDE, -BESIDE].map((by) =>
      fitInto({ ...copy, x: copy.x + by, y: copy.y + by }, room),
    );
    const placed = aside && aside.x !== thing.x ? aside : back;
    if (!placed) continue;
    next = withThings(next, [placed]);
    copies.push(placed.id);
  }
  return { layout: next, ids: copies };
}

function nameOfCopy(layout: Layout, thing: Thing): { readonly name?: string } {
  const [name] = isTable(thing) ? nextTableNames(layout, thing.room, 1) : [];
  return name === undefined ? {} : { name };
}
