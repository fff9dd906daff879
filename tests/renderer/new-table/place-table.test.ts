import { describe, expect, it } from 'vitest';
import { roomOf } from '../../../src-renderer/layout/draft/layout.ts';
import { placeTable } from '../../../src-renderer/new-table/place-table.ts';
import { HALL, sampleLayout, sampleTable } from '../layout/sample-layout.ts';

const WANTED = { width: 100, height: 100 };

function placeAmong(...tables: readonly ReturnType<typeof sampleTable>[]) {
  const layout = sampleLayout(...tables);
  const hall = roomOf(layout, HALL);
  if (hall === undefined) throw new Error('The hall is missing.');
  return placeTable(layout, hall, WANTED);
}

describe('another table', () => {
  it('stands at the first free place, as large as it is wanted', () => {
    expect(placeAmong()).toEqual({ x: 40, y: 40, ...WANTED });
    const taken = sampleTable('1', { x: 20, y: 20, width: 900, height: 400 });
    expect(placeAmong(taken)).toEqual({ x: 40, y: 460, ...WANTED });
  });

  it('is a smaller one, nearer to the others, where there is little room', () => {
    const place = placeAmong(sampleTable('1', { x: 0, y: 120, width: 1000, height: 680 }));
    expect(place).toEqual({ x: 20, y: 20, width: 80, height: 80 });
  });

  it('finds no place in a full room', () => {
    expect(placeAmong(sampleTable('1', { x: 0, y: 0, width: 1000, height: 800 }))).toBeNull();
  });
});
