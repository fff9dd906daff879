import { plural, t } from '@lingui/core/macro';
import { assertNever } from '../../src-shared/domain/assert.ts';
import { tableName } from '../ui/holder-name.ts';
import { isTable, type LayoutPiece, type LayoutTable, type Thing } from './draft/layout.ts';

export function pieceName(kind: LayoutPiece['kind']): string {
  switch (kind) {
    case 'bar':
      return t`Bar counter`;
    case 'wall':
      return t`Wall`;
    case 'plant':
      return t`Plant`;
    default:
      return assertNever(kind);
  }
}

/** What a thing is called in a title. */
export function thingName(thing: Thing): string {
  return isTable(thing) ? tableName(thing.name) : pieceName(thing.kind);
}

/** A thing in words, with where it stands: `Table 7, round, 4 seats, at 592, 362 cm`. */
export function thingLabel(thing: Thing): string {
  const { x, y, rotation } = thing;
  const turned = rotation === 0 ? [] : [t`turned by ${rotation}°`];
  const what = isTable(thing) ? [shapeWord(thing.shape), seatsWords(thing)] : [thing.label];
  const place = t`at ${x}, ${y} cm`;
  return [thingName(thing), ...what.filter((part) => part !== ''), place, ...turned].join(', ');
}

function seatsWords({ seats }: Pick<LayoutTable, 'seats'>): string {
  return plural(seats, { one: '# seat', other: '# seats' });
}

function shapeWord(shape: LayoutTable['shape']): string {
  switch (shape) {
    case 'round':
      return t({ message: 'round', context: 'shape of a table' });
    case 'square':
      return t({ message: 'square', context: 'shape of a table' });
    case 'rectangle':
      return t({ message: 'rectangle', context: 'shape of a table' });
    case 'booth':
      return t({ message: 'booth', context: 'shape of a table' });
    default:
      return assertNever(shape);
  }
}
