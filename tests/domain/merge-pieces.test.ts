import { expect, it } from 'vitest';
import { mergePieces } from '../../src-shared/domain/merge-pieces.ts';

const MANY = 9;

it.each([
  ['what one wants where nobody else changed anything, in that order', 'ab', 'ba', 'ab', 'ba'],
  ['what the other wants where one changed nothing', 'ab', 'ab', 'ca', 'ca'],
  ['what each added', 'a', 'ab', 'ac', 'acb'],
  ['neither of what each took away', 'abc', 'ab', 'bc', 'b'],
  ['once what both added alike', 'a', 'ab', 'ab', 'ab'],
  ['both versions of what both changed', 'ax', 'ay', 'az', 'azy'],
  ['one of two equal pieces when one was taken away', 'aab', 'ab', 'aabc', 'abc'],
])('keeps %s', (_, was, wanted, now, expected) => {
  expect(
    mergePieces({ was: was.split(''), wanted: wanted.split(''), now: now.split(''), limit: MANY }).join(''),
  ).toBe(expected);
});

it('stays within the limit, and drops what was added last', () => {
  expect(mergePieces({ was: [], wanted: ['a', 'b'], now: ['c', 'd'], limit: 3 })).toEqual(['c', 'd', 'a']);
});
