import { type Bounds, boundsOf, boundsOfAll, fitInto, isInside } from './bounds.ts';
import {
  type Box,
  chosenThings,
  type Layout,
  type LayoutRoom,
  roomOf,
  type Thing,
  withThings,
} from './layout.ts';
import { squared } from './shape.ts';

/** What can be moved of a thing by its side or its corner: -1 is the left or upper one, 1 the right or lower one, 0 none. */
export interface Grip {
  readonly across: -1 | 0 | 1;
  readonly down: -1 | 0 | 1;
}

export const LEAST_SIZE = 20;
const MOST_SIZE = 10_000;
export const TURN_STEP = 15;

/** Moves things together, as far as all of them stay in their room. */
export function moveBy(
  layout: Layout,
  ids: Iterable<string>,
  by: { readonly x: number; readonly y: number },
): Layout {
  const things = chosenThings(layout, ids);
  const bounds = boundsOfAll(things);
  const room = roomOf(layout, things[0]?.room ?? '');
  if (bounds === null || room === undefined) return layout;
  const { x, y } = limitMove(bounds, room, by);
  if (x === 0 && y === 0) return layout;
  return withBoxes(layout, things, (thing) => ({ ...thing, x: thing.x + x, y: thing.y + y }));
}

/** How far of a way what has these bounds can go without leaving the room. */
export function limitMove(
  bounds: Bounds,
  room: LayoutRoom,
  by: { readonly x: number; readonly y: number },
): { readonly x: number; readonly y: number } {
  return {
    x: limited(Math.round(by.x), -bounds.left, room.width - bounds.right),
    y: limited(Math.round(by.y), -bounds.top, room.height - bounds.bottom),
  };
}

/** Turns each thing around its own centre; one that would not fit into the room stays as it is. */
export function turnBy(layout: Layout, ids: Iterable<string>, degrees: number): Layout {
  return withBoxes(layout, chosenThings(layout, ids), (thing) => ({
    ...thing,
    rotation: (((thing.rotation + degrees) % 360) + 360) % 360,
  }));
}

/** Sets what was typed: a place, a size, a turn. Sizes stay within what a table can be. */
export function setBox(layout: Layout, ids: Iterable<string>, given: Partial<Box>): Layout {
  return withBoxes(layout, chosenThings(layout, ids), (thing) => {
    const width = size(given.width ?? thing.width);
    const height = size(given.height ?? thing.height);
    const turned = given.rotation ?? thing.rotation;
    const next = { ...thing, ...given, width, height, rotation: ((Math.round(turned) % 360) + 360) % 360 };
    return squared(next, given.width === undefined ? height : width);
  });
}

/** A box as it is when one of its sides or corners is moved; the opposite one stays where it is. Distances are on the floor. */
export function resized<Sized extends Thing>(
  thing: Sized,
  grip: Grip,
  by: { readonly x: number; readonly y: number },
): Sized {
  const radians = (thing.rotation * Math.PI) / 180;
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const along = { across: by.x * cos + by.y * sin, down: -by.x * sin + by.y * cos };
  const wanted = {
    width: size(thing.width + grip.across * along.across),
    height: size(thing.height + grip.down * along.down),
  };
  const side =
    grip.across === 0
      ? wanted.height
      : grip.down === 0
        ? wanted.width
        : Math.max(wanted.width, wanted.height);
  const { width, height } = squared({ ...thing, ...wanted }, side);
  const shift = {
    across: (grip.across * (width - thing.width)) / 2,
    down: (grip.down * (height - thing.height)) / 2,
  };
  const centre = {
    x: thing.x + thing.width / 2 + shift.across * cos - shift.down * sin,
    y: thing.y + thing.height / 2 + shift.across * sin + shift.down * cos,
  };
  return {
    ...thing,
    width,
    height,
    x: Math.round(centre.x - width / 2),
    y: Math.round(centre.y - height / 2),
  };
}

/** Resizes one thing, as far as it stays in its room. */
export function resizeBy(
  layout: Layout,
  id: string,
  grip: Grip,
  by: { readonly x: number; readonly y: number },
): Layout {
  return withBoxes(layout, chosenThings(layout, [id]), (thing) => {
    const room = roomOf(layout, thing.room);
    return room === undefined ? thing : resizedWithin(thing, room, { grip, by });
  });
}

/** Halves the way until it ends inside the room, to the centimetre. */
export function resizedWithin<Sized extends Thing>(
  thing: Sized,
  room: LayoutRoom,
  { grip, by }: { readonly grip: Grip; readonly by: { readonly x: number; readonly y: number } },
): Sized {
  const at = (share: number) => resized(thing, grip, { x: by.x * share, y: by.y * share });
  const whole = at(1);
  if (isInside(boundsOf(whole), room)) return whole;
  let [inside, outside] = [0, 1];
  while ((outside - inside) * Math.hypot(by.x, by.y) > 0.5) {
    const middle = (inside + outside) / 2;
    if (isInside(boundsOf(at(middle)), room)) inside = middle;
    else outside = middle;
  }
  return at(inside);
}

/** Changes things one by one and keeps each in its room; one that does not fit stays as it was. */
export function withBoxes(layout: Layout, things: readonly Thing[], change: (thing: Thing) => Thing): Layout {
  return withThings(
    layout,
    things.map((thing) => {
      const room = roomOf(layout, thing.room);
      return (room && fitInto(change(thing), room)) ?? thing;
    }),
  );
}

function size(value: number): number {
  return Math.min(MOST_SIZE, Math.max(LEAST_SIZE, Math.round(value)));
}

/** What stands outside already may come in, and not go further out. */
function limited(value: number, least: number, most: number): number {
  const [low, high] = [Math.min(0, Math.ceil(least)), Math.max(0, Math.floor(most))];
  return Math.min(high, Math.max(low, value));
}
