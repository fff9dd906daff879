import { describe, expect, it } from 'vitest';
import { doubledNames, freeName } from '../../src-shared/domain/doubled-names.ts';
import { sampleStamp } from './samples.ts';

const named = (id: string, name: string, ms: number) => ({ id, name, since: sampleStamp(ms) });

describe('names that are there twice', () => {
  it('are told by each younger one with the oldest, whatever the order they are given in', () => {
    const [first, second, third] = [named('a', 'Rossi', 1), named('b', ' rossi', 2), named('c', 'ROSSI', 3)];
    expect(doubledNames([third, named('d', 'Mia', 1), first, second])).toEqual([
      { older: first, younger: second },
      { older: first, younger: third },
    ]);
  });

  it('are told apart by the id where they came at the same moment', () => {
    const [first, second] = [named('a', 'Rossi', 1), named('b', 'Rossi', 1)];
    expect(doubledNames([second, first])).toEqual([{ older: first, younger: second }]);
  });
});

describe('a free name', () => {
  it.each([
    ['Mia', [], 'Mia'],
    ['Rossi', ['rossi'], 'Rossi 2'],
    ['Rossi', ['Rossi', 'ROSSI 2'], 'Rossi 3'],
    ['x'.repeat(60), ['x'.repeat(60)], `${'x'.repeat(58)} 2`],
  ])('of “%s” beside %j', (name, taken, expected) => {
    expect(freeName(name, taken)).toBe(expected);
  });
});
