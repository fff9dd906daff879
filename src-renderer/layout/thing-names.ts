import { formatCount } from '../ui/format.ts';
import { tableName } from '../ui/holder-name.ts';
import { isTable, type LayoutPiece, type Thing } from './draft/layout.ts';

const PIECE_NAMES: Readonly<Record<LayoutPiece['kind'], string>> = {
  bar: 'Bar counter',
  wall: 'Wall',
  plant: 'Plant',
};

export function pieceName(kind: LayoutPiece['kind']): string {
  return PIECE_NAMES[kind];
}

/** What a thing is called in a title. */
export function thingName(thing: Thing): string {
  return isTable(thing) ? tableName(thing.name) : PIECE_NAMES[thing.kind];
}

/** A thing in words, with where it stands: `Table 7, round, 4 seats, 592 by 362 cm`. */
export function thingLabel(thing: Thing): string {
  const turned = thing.rotation === 0 ? [] : [`turned by ${thing.rotation}°`];
  const what = isTable(thing) ? [thing.shape, formatCount(thing.seats, 'seat', 'seats')] : [thing.label];
  const place = `at ${thing.x}, ${thing.y} cm`;
  return [thingName(thing), ...what.filter((part) => part !== ''), place, ...turned].join(', ');
}
