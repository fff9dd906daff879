import { type Bounds, boundsOf, boundsOfAll } from './bounds.ts';
import { chosenThings, type Layout, type Thing } from './layout.ts';
import { withBoxes } from './place.ts';

export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';
export type Axis = 'across' | 'down';

/** How far a thing has to go for its edge, or its centre, to be on that of all. */
const DISTANCES: Readonly<Record<Alignment, (all: Bounds, one: Bounds) => readonly [x: number, y: number]>> =
  {
    left: (all, one) => [all.left - one.left, 0],
    centre: (all, one) => [(all.left + all.right - one.left - one.right) / 2, 0],
    right: (all, one) => [all.right - one.right, 0],
    top: (all, one) => [0, all.top - one.top],
    middle: (all, one) => [0, (all.top + all.bottom - one.top - one.bottom) / 2],
    bottom: (all, one) => [0, all.bottom - one.bottom],
  };

/** Brings things onto one line. Nothing goes beyond what they cover together. */
export function align(layout: Layout, ids: Iterable<string>, alignment: Alignment): Layout {
  const things = chosenThings(layout, ids);
  const all = boundsOfAll(things);
  if (all === null || things.length < 2) return layout;
  return withBoxes(layout, things, (thing) => {
    const [x, y] = DISTANCES[alignment](all, boundsOf(thing));
    return movedBy(thing, x, y);
  });
}

/** Makes the gaps between three or more things equal; the outer two stay where they are. */
export function distribute(layout: Layout, ids: Iterable<string>, axis: Axis): Layout {
  const extent = ({ left, right, top, bottom }: Bounds) =>
    axis === 'across' ? { from: left, to: right } : { from: top, to: bottom };
  const sorted = chosenThings(layout, ids)
    .map((thing) => ({ thing, ...extent(boundsOf(thing)) }))
    .sort((left, right) => left.from + left.to - right.from - right.to);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || sorted.length < 3) return layout;
  const covered = sorted.reduce((sum, { from, to }) => sum + to - from, 0);
  const gap = (last.to - first.from - covered) / (sorted.length - 1);
  let at = first.from;
  const moved = new Map<string, Thing>();
  for (const { thing, from, to } of sorted.slice(0, -1)) {
    const by = Math.round(at - from);
    moved.set(thing.id, axis === 'across' ? movedBy(thing, by, 0) : movedBy(thing, 0, by));
    at += to - from + gap;
  }
  return withBoxes(
    layout,
    sorted.map(({ thing }) => thing),
    (thing) => moved.get(thing.id) ?? thing,
  );
}

function movedBy(thing: Thing, x: number, y: number): Thing {
  return { ...thing, x: Math.round(thing.x + x), y: Math.round(thing.y + y) };
}
