import type { TableView } from '../../src-shared/contract/views.ts';

/** A seat in centimetres from the table's top left corner: its centre, its size and its turn in degrees. */
export interface ChairPlace {
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly depth: number;
  readonly turn: number;
}

const CHAIR_LENGTH = 30;
const CHAIR_DEPTH = 12;
const GAP = 8;
/** Along an edge, one chair takes at least this much. */
const CHAIR_PITCH = 40;
const BENCH_DEPTH = 18;

type Seated = Pick<TableView, 'shape' | 'seats' | 'width' | 'height'>;

/** Where the chairs of a table stand. A round table has them around it, others along their long edges first; a booth has benches. */
export function chairPlaces(table: Seated): readonly ChairPlace[] {
  if (table.seats === 0) return [];
  if (table.shape === 'round') return aroundCircle(table);
  return table.shape === 'booth' ? benches(table) : alongEdges(table);
}

function aroundCircle({ seats, width, height }: Seated): readonly ChairPlace[] {
  const length = Math.min(CHAIR_LENGTH, Math.min(width, height) / 2);
  const offset = GAP + CHAIR_DEPTH / 2;
  return Array.from({ length: seats }, (_, index) => {
    // One guest sits where the room is; more are spread from the top.
    const degrees = (seats === 1 ? 90 : -90) + (360 / seats) * index;
    const radians = (degrees * Math.PI) / 180;
    return {
      x: width / 2 + Math.cos(radians) * (width / 2 + offset),
      y: height / 2 + Math.sin(radians) * (height / 2 + offset),
      length,
      depth: CHAIR_DEPTH,
      turn: degrees + 90,
    };
  });
}

function benches({ width, height }: Seated): readonly ChairPlace[] {
  const isWide = width >= height;
  const length = isWide ? width : height;
  const offset = GAP + BENCH_DEPTH / 2;
  return [-offset, (isWide ? height : width) + offset].map((across) =>
    placeAlong({ isWide, along: length / 2, across, length, depth: BENCH_DEPTH }),
  );
}

function alongEdges({ seats, width, height }: Seated): readonly ChairPlace[] {
  const isWide = width >= height;
  const [long, short] = isWide ? [width, height] : [height, width];
  const perEdge = Math.max(1, Math.floor(long / CHAIR_PITCH));
  const atEnds = Math.max(0, seats - perEdge * 2);
  const atEdges = seats - atEnds;
  return [
    ...edge({ count: Math.floor(atEdges / 2), isWide, long, across: -GAP - CHAIR_DEPTH / 2 }),
    ...edge({ count: Math.ceil(atEdges / 2), isWide, long, across: short + GAP + CHAIR_DEPTH / 2 }),
    ...edge({ count: Math.floor(atEnds / 2), isWide: !isWide, long: short, across: -GAP - CHAIR_DEPTH / 2 }),
    ...edge({
      count: Math.ceil(atEnds / 2),
      isWide: !isWide,
      long: short,
      across: long + GAP + CHAIR_DEPTH / 2,
    }),
  ];
}

function edge(given: {
  readonly count: number;
  readonly isWide: boolean;
  readonly long: number;
  readonly across: number;
}): readonly ChairPlace[] {
  const { count, isWide, long, across } = given;
  const pitch = long / count;
  const length = Math.min(CHAIR_LENGTH, pitch * 0.75);
  return Array.from({ length: count }, (_, index) =>
    placeAlong({ isWide, along: pitch * (index + 0.5), across, length, depth: CHAIR_DEPTH }),
  );
}

function placeAlong(given: {
  readonly isWide: boolean;
  readonly along: number;
  readonly across: number;
  readonly length: number;
  readonly depth: number;
}): ChairPlace {
  const { isWide, along, across, length, depth } = given;
  return { x: isWide ? along : across, y: isWide ? across : along, length, depth, turn: isWide ? 0 : 90 };
}
