import { type Bounds, boundsOf } from './bounds.ts';
import type { Box, LayoutRoom } from './layout.ts';

/** A line that says what something is in line with, in centimetres. */
export interface Guide {
  readonly axis: 'across' | 'down';
  /** Where it lies: its x where it runs down the room, its y where it runs across. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Snapped {
  readonly x: number;
  readonly y: number;
  readonly guides: readonly Guide[];
}

export const GRID = 10;

interface SnapGiven {
  /** What is moved, where it stood. */
  readonly moved: Bounds;
  readonly by: { readonly x: number; readonly y: number };
  readonly others: readonly Box[];
  readonly room: LayoutRoom;
  /** How near a line has to be, in centimetres. */
  readonly reach: number;
}

/**
 * How far to move so that an edge or the centre comes into line with a neighbour's or with the middle of the room, else onto
 * the grid. Each direction for itself.
 */
export function snapMove({ moved, by, others, room, reach }: SnapGiven): Snapped {
  const neighbours = others.map(boundsOf);
  const across = snapAxis({
    own: linesOf(moved.left, moved.right).map((line) => line + by.x),
    lines: [...neighbours.flatMap(({ left, right }) => linesOf(left, right)), room.width / 2],
    reach,
  });
  const down = snapAxis({
    own: linesOf(moved.top, moved.bottom).map((line) => line + by.y),
    lines: [...neighbours.flatMap(({ top, bottom }) => linesOf(top, bottom)), room.height / 2],
    reach,
  });
  const x = Math.round(by.x + (across?.by ?? toGrid(moved.left + by.x)));
  const y = Math.round(by.y + (down?.by ?? toGrid(moved.top + by.y)));
  const there = {
    left: moved.left + x,
    right: moved.right + x,
    top: moved.top + y,
    bottom: moved.bottom + y,
  };
  return {
    x,
    y,
    guides: [
      ...(across === null ? [] : [guideDown(across.line, [there, ...neighbours])]),
      ...(down === null ? [] : [guideAcross(down.line, [there, ...neighbours])]),
    ],
  };
}

/** The nearest line that one of the own lines can reach; null where there is none. */
function snapAxis(given: {
  readonly own: readonly number[];
  readonly lines: readonly number[];
  readonly reach: number;
}): { readonly by: number; readonly line: number } | null {
  let best: { readonly by: number; readonly line: number } | null = null;
  for (const line of given.lines) {
    for (const own of given.own) {
      const by = line - own;
      if (Math.abs(by) <= given.reach && Math.abs(by) < Math.abs(best?.by ?? Number.POSITIVE_INFINITY)) {
        best = { by, line };
      }
    }
  }
  return best;
}

/** The two edges and the centre. */
function linesOf(from: number, to: number): readonly number[] {
  return [from, (from + to) / 2, to];
}

function toGrid(value: number): number {
  return Math.round(value / GRID) * GRID - value;
}

function guideDown(at: number, bounds: readonly Bounds[]): Guide {
  const on = bounds.filter(({ left, right }) => isOn(at, left, right));
  return {
    axis: 'down',
    at,
    from: Math.min(...on.map(({ top }) => top)),
    to: Math.max(...on.map(({ bottom }) => bottom)),
  };
}

function guideAcross(at: number, bounds: readonly Bounds[]): Guide {
  const on = bounds.filter(({ top, bottom }) => isOn(at, top, bottom));
  return {
    axis: 'across',
    at,
    from: Math.min(...on.map(({ left }) => left)),
    to: Math.max(...on.map(({ right }) => right)),
  };
}

function isOn(at: number, from: number, to: number): boolean {
  return linesOf(from, to).some((line) => Math.abs(line - at) < 1);
}
