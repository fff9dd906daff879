import { emptyPlace } from '../layout/draft/free-place.ts';
import type { Box, Layout, LayoutRoom } from '../layout/draft/layout.ts';

/** So much is left around a table, in centimetres: people pass, or in a full room chairs stand back to back. */
const AROUND = [40, 20] as const;
/** In a full room a smaller table is brought. */
const SHARES = [1, 0.8, 0.65] as const;

type Size = Pick<Box, 'width' | 'height'>;

/** Where another table can stand, and how large it can be there, at most as it is wanted; null in a room that is full. */
export function placeTable(
  layout: Layout,
  room: LayoutRoom,
  wanted: Size,
): Pick<Box, 'x' | 'y' | 'width' | 'height'> | null {
  for (const around of AROUND) {
    for (const share of SHARES) {
      const size = { width: Math.round(wanted.width * share), height: Math.round(wanted.height * share) };
      const place = emptyPlace(layout, room, { size, around });
      if (place !== null) return { ...place, ...size };
    }
  }
  return null;
}
