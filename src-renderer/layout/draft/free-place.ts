import { boundsOf, fitInto, overlaps } from './bounds.ts';
import { type Box, type Layout, type LayoutRoom, thingsIn } from './layout.ts';

/** Chairs stand around a table, and people pass between two. */
const AROUND = 40;
const STEP = 20;

type Size = Pick<Box, 'width' | 'height'>;
type Place = Pick<Box, 'x' | 'y'>;

/** The first place from the top left where a box stands free, else the middle of the room; null where it does not fit at all. */
export function freePlace(layout: Layout, room: LayoutRoom, size: Size): Place | null {
  const middle = { x: (room.width - size.width) / 2, y: (room.height - size.height) / 2 };
  return (
    emptyPlace(layout, room, { size, around: AROUND }) ?? fitInto({ ...size, ...middle, rotation: 0 }, room)
  );
}

/** The first place from the top left with nothing `around` a box, in centimetres; null where there is none. */
export function emptyPlace(
  layout: Layout,
  room: LayoutRoom,
  { size, around }: { readonly size: Size; readonly around: number },
): Place | null {
  const taken = thingsIn(layout, room.id).map(boundsOf);
  const isFree = (box: Box) => {
    const { left, top, right, bottom } = boundsOf(box);
    const wide = { left: left - around, top: top - around, right: right + around, bottom: bottom + around };
    return !taken.some((other) => overlaps(wide, other));
  };
  for (let y = around; y + size.height + around <= room.height; y += STEP) {
    for (let x = around; x + size.width + around <= room.width; x += STEP) {
      if (isFree({ ...size, x, y, rotation: 0 })) return { x, y };
    }
  }
  return null;
}
