import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earlierRegister, laterRegister, type Register } from '../../src-shared/domain/register.ts';
import { sampleId, sampleStamp } from './samples.ts';

const early = { value: 'early', stamp: sampleStamp(1) };
const late = { value: 'late', stamp: sampleStamp(2) };

describe('of two writes', () => {
  it('the later one stands, whichever came first', () => {
    expect(laterRegister(early, late)).toBe(late);
    expect(laterRegister(late, early)).toBe(late);
    expect(laterRegister(null, early)).toBe(early);
  });

  it('the earlier one stands where something is said once', () => {
    expect(earlierRegister(early, late)).toBe(early);
    expect(earlierRegister(late, early)).toBe(early);
    expect(earlierRegister(null, late)).toBe(late);
  });

  it('the counter decides within a millisecond, and the journal within a counter', () => {
    const first = { value: 1, stamp: sampleStamp(1, 1, sampleId(9)) };
    const second = { value: 2, stamp: sampleStamp(1, 2, sampleId(1)) };
    const third = { value: 3, stamp: sampleStamp(1, 2, sampleId(2)) };
    expect(laterRegister(second, first)).toBe(second);
    expect(laterRegister(second, third)).toBe(third);
    expect(earlierRegister(second, third)).toBe(second);
  });
});

const arbitraryRegister: fc.Arbitrary<Register<unknown> & { readonly by?: string }> = fc.record(
  {
    value: fc.oneof(
      fc.constantFrom<unknown>(null, 0, 1, 10, 9, '', 'a', 'B', true),
      fc.jsonValue({ maxDepth: 1 }),
    ),
    stamp: fc.nat(2).map((n) => sampleStamp(n)),
    by: fc.constantFrom('anna', 'bruno'),
  },
  { requiredKeys: ['value', 'stamp'] },
);

describe.each([
  { rule: 'the later write', merge: laterRegister<Register<unknown>> },
  { rule: 'the earlier write', merge: earlierRegister<Register<unknown>> },
])('$rule, of writes that may even share a stamp', ({ merge }) => {
  it('is the same in any order, grouping and repetition', () => {
    fc.assert(
      fc.property(arbitraryRegister, arbitraryRegister, arbitraryRegister, (a, b, c) => {
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
        expect(merge(a, a)).toEqual(a);
        expect(merge(merge(a, b), b)).toEqual(merge(a, b));
      }),
      { numRuns: 500 },
    );
  });
});
