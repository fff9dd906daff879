import { boundsOf, fitInto, overlaps } from './bounds.ts';
import { type Box, type Layout, type LayoutRoom, thingsIn } from './layout.ts';

/** Chairs stand around a table, and people pass between two. */
const AROUND = 40;
const STEP = 20;

/** The first place from the top left where a box stands free, else the middle of the room; null where it does not fit at all. */
export function freePlace(
  layout: Layout,
  room: LayoutRoom,
  size: { readonly width: number; readonly height: number },
): { readonly x: number; readonly y: number } | null {
  const taken = thingsIn(layout, room.id).map(boundsOf);
  const isFree = (box: Box) => {
    const { left, top, right, bottom } = boundsOf(box);
    const wide = { left: left - AROUND, top: top - AROUND, right: right + AROUND, bottom: bottom + AROUND };
    return !taken.some((other) => overlaps(wide, other));
  };
  for (let y = AROUND; y + size.height + AROUND <= room.height; y += STEP) {
    for (let x = AROUND; x + size.width + AROUND <= room.width; x += STEP) {
      if (isFree({ ...size, x, y, rotation: 0 })) return { x, y };
    }
  }
  const middle = { x: (room.width - size.width) / 2, y: (room.height - size.height) / 2 };
  return fitInto({ ...size, ...middle, rotation: 0 }, room);
}
