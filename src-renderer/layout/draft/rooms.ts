import { t } from '@lingui/core/macro';
import { freeName } from '../../../src-shared/domain/doubled-names.ts';
import { boundsOfAll } from './bounds.ts';
import { isTable, type Layout, type LayoutRoom, thingsIn, withoutThings } from './layout.ts';
import { LEAST_SIZE } from './place.ts';

const NEW_ROOM = { width: 1200, height: 800 };
const MOST_LENGTH = 10_000;

/** Adds a room after the others. Answers with its id. */
export function addRoom(
  layout: Layout,
  newId: () => string,
): { readonly layout: Layout; readonly id: string } {
  const id = newId();
  const name = freeName(
    t`New room`,
    layout.rooms.map((room) => room.name),
  );
  const position = Math.max(-1, ...layout.rooms.map((room) => room.position)) + 1;
  return { layout: { ...layout, rooms: [...layout.rooms, { id, name, position, ...NEW_ROOM }] }, id };
}

export function renameRoom(layout: Layout, id: string, name: string): Layout {
  return withRoom(layout, id, (room) => ({ ...room, name }));
}

/** Gives a room a size, as far as all that stands in it still does. */
export function resizeRoom(
  layout: Layout,
  id: string,
  wanted: Partial<Pick<LayoutRoom, 'width' | 'height'>>,
): Layout {
  const taken = boundsOfAll(thingsIn(layout, id));
  const length = (value: number, least: number) =>
    Math.min(MOST_LENGTH, Math.max(LEAST_SIZE, Math.ceil(least), Math.round(value)));
  return withRoom(layout, id, (room) => ({
    ...room,
    width: length(wanted.width ?? room.width, taken?.right ?? 0),
    height: length(wanted.height ?? room.height, taken?.bottom ?? 0),
  }));
}

/** Moves a room among the others, and numbers them anew where it takes that. */
export function reorderRoom(layout: Layout, id: string, by: -1 | 1): Layout {
  const from = layout.rooms.findIndex((room) => room.id === id);
  const room = layout.rooms[from];
  const to = from + by;
  if (room === undefined || to < 0 || to >= layout.rooms.length) return layout;
  const rooms = layout.rooms.toSpliced(from, 1).toSpliced(to, 0, room);
  return {
    ...layout,
    rooms: rooms.map((each, position) => (each.position === position ? each : { ...each, position })),
  };
}

/** Removes a room with its scenery. One in which tables stand stays. */
export function removeRoom(layout: Layout, id: string): Layout {
  const inside = thingsIn(layout, id);
  if (inside.some(isTable)) return layout;
  const left = withoutThings(layout, new Set(inside.map((thing) => thing.id)));
  return { ...left, rooms: left.rooms.filter((room) => room.id !== id) };
}

function withRoom(layout: Layout, id: string, change: (room: LayoutRoom) => LayoutRoom): Layout {
  return { ...layout, rooms: layout.rooms.map((room) => (room.id === id ? change(room) : room)) };
}
