import type { Layout, LayoutPiece, LayoutTable, Thing } from '../../../src-renderer/layout/draft/layout.ts';
import { sampleId } from '../../domain/samples.ts';

export const HALL = sampleId(0x100);
export const GARDEN = sampleId(0x101);

export function sampleTable(name: string, given: Partial<LayoutTable> = {}): LayoutTable {
  return {
    kind: 'table',
    id: `table ${name}`,
    room: HALL,
    name,
    shape: 'rectangle',
    seats: 4,
    x: 100,
    y: 100,
    width: 120,
    height: 80,
    rotation: 0,
    ...given,
  };
}

export function samplePiece(id: string, given: Partial<LayoutPiece> = {}): LayoutPiece {
  return {
    kind: 'wall',
    id,
    room: HALL,
    label: '',
    x: 500,
    y: 500,
    width: 200,
    height: 20,
    rotation: 0,
    ...given,
  };
}

/** A hall of 1000 × 800 cm and a garden of 600 × 600, with what stands in them. */
export function sampleLayout(...things: readonly Thing[]): Layout {
  return {
    rooms: [
      { id: HALL, name: 'Hall', position: 0, width: 1000, height: 800 },
      { id: GARDEN, name: 'Garden', position: 1, width: 600, height: 600 },
    ],
    things: new Map(things.map((thing) => [thing.id, thing])),
  };
}

/** Ids as an editor makes them, one after the other. */
export function countingIds(): () => string {
  let last = 0x1000;
  return () => {
    last += 1;
    return sampleId(last);
  };
}
