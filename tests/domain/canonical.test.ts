import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../src-shared/domain/canonical.ts';

describe('canonical', () => {
  it.each<[string, unknown, string]>([
    ['null', null, 'null'],
    ['true', true, 'true'],
    ['an integer', 42, '42'],
    ['minus zero as zero', -0, '0'],
    ['a fraction', 0.1, '0.1'],
    ['a large number', 1e21, '1e+21'],
    ['an empty object', {}, '{}'],
    ['an empty list', [], '[]'],
    ['keys in order', { b: 1, a: 2 }, '{"a":2,"b":1}'],
    [
      'keys in order at every depth',
      { z: [{ d: 1, c: { b: 2, a: 3 } }] },
      '{"z":[{"c":{"a":3,"b":2},"d":1}]}',
    ],
    [
      'keys by code unit and not by number',
      { 10: 'a', 9: 'b', A: 'c', a: 'd' },
      '{"10":"a","9":"b","A":"c","a":"d"}',
    ],
    ['lists in their own order', [3, 1, 2], '[3,1,2]'],
    ['text in other scripts as it is', 'Grüße, 東京 🍺', '"Grüße, 東京 🍺"'],
    ['control characters escaped', 'a\u0000\n"\\', '"a\\u0000\\n\\"\\\\"'],
    ['half of a surrogate pair escaped', '\ud83c', '"\\ud83c"'],
    ['the empty key', { '': 1 }, '{"":1}'],
    [
      'a key named __proto__ like any other',
      JSON.parse('{"b":1,"__proto__":{"x":2}}'),
      '{"__proto__":{"x":2},"b":1}',
    ],
    ['keys without a value left out', { a: undefined, b: { c: undefined, d: null } }, '{"b":{"d":null}}'],
  ])('writes %s', (_, value, expected) => {
    expect(canonical(value)).toBe(expected);
  });

  it('sorts keys by UTF-16 code unit as RFC 8785 does', () => {
    const keys = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, ö: 7 };
    expect(Object.values(JSON.parse(canonical(keys)) as object)).toEqual([4, 2, 6, 7, 1, 5, 3]);
  });

  it.each<[string, unknown]>([
    ['not a number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['minus infinity within a list', [1, Number.NEGATIVE_INFINITY]],
    ['undefined by itself', undefined],
    ['undefined within a list', [undefined]],
    ['a big integer', { a: 1n }],
    ['a function', { a: () => 1 }],
    ['a symbol', Symbol('a')],
  ])('refuses %s', (_, value) => {
    expect(() => canonical(value)).toThrow('Broken invariant');
  });

  it('is stable: reading it and writing it again gives the same text', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary', maxDepth: 3 }), (value) => {
        const text = canonical(value);
        expect(canonical(JSON.parse(text))).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  it('gives equal values one text, whatever the order of their keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonical(withKeysReversed(value))).toBe(canonical(value));
      }),
      { numRuns: 100 },
    );
  });

  it('gives different values different texts', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 1 }), fc.jsonValue({ maxDepth: 1 }), (left, right) => {
        expect(canonical(left) === canonical(right)).toBe(isDeepStrictEqual(asRead(left), asRead(right)));
      }),
      { numRuns: 100 },
    );
  });
});

function withKeysReversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withKeysReversed);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [key, withKeysReversed(member)]);
  return Object.fromEntries(members.toReversed());
}

/** A value as JSON hands it over, where minus zero is zero. */
function asRead(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
