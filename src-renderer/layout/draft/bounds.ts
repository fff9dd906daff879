import type { Box } from './layout.ts';

/** What a box covers on the floor, upright. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

export function boundsOf(box: Box): Bounds {
  const { across, down } = reachOf(box);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return { left: x - across, top: y - down, right: x + across, bottom: y + down };
}

/** What several boxes cover together; null for none. */
export function boundsOfAll(boxes: readonly Box[]): Bounds | null {
  const [first, ...others] = boxes.map(boundsOf);
  if (first === undefined) return null;
  return others.reduce(
    (all, one) => ({
      left: Math.min(all.left, one.left),
      top: Math.min(all.top, one.top),
      right: Math.max(all.right, one.right),
      bottom: Math.max(all.bottom, one.bottom),
    }),
    first,
  );
}

/** The box moved into the room by as little as it takes, in whole centimetres; null where it is too large for the room. */
export function fitInto<Fitted extends Box>(box: Fitted, room: Size): Fitted | null {
  const { across, down } = reachOf(box);
  const x = within(Math.round(box.x), across - box.width / 2, room.width - across - box.width / 2);
  const y = within(Math.round(box.y), down - box.height / 2, room.height - down - box.height / 2);
  if (x === null || y === null) return null;
  return x === box.x && y === box.y ? box : { ...box, x, y };
}

export function isInside(bounds: Bounds, room: Size): boolean {
  const { left, top, right, bottom } = bounds;
  return left >= -NEARLY && top >= -NEARLY && right <= room.width + NEARLY && bottom <= room.height + NEARLY;
}

export function overlaps(one: Bounds, other: Bounds): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Sines and cosines are not exact; a hair is no centimetre. */
const NEARLY = 1e-6;

/** How far a box reaches from its centre. */
function reachOf({ width, height, rotation }: Box): { readonly across: number; readonly down: number } {
  const radians = (rotation * Math.PI) / 180;
  const [cos, sin] = [Math.abs(Math.cos(radians)), Math.abs(Math.sin(radians))];
  return { across: (width * cos + height * sin) / 2, down: (width * sin + height * cos) / 2 };
}

function within(value: number, least: number, most: number): number | null {
  const [low, high] = [Math.ceil(least - NEARLY), Math.floor(most + NEARLY)];
  return low > high ? null : Math.min(high, Math.max(low, value));
}
