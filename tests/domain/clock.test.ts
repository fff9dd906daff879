import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatStamp,
  laterStamp,
  nextStamp,
  parseStamp,
  STAMP_PATTERN,
  type StampParts,
} from '../../src-shared/domain/clock.ts';
import { operation } from '../../src-shared/domain/operation.ts';
import { arbitraryClock } from './arbitrary-operations.ts';
import { sampleId, sampleStamp } from './samples.ts';

const journal = sampleId(1);
const other = sampleId(2);
const stampSchema = operation.shape.stamp;

const arbitraryParts: fc.Arbitrary<StampParts> = fc.record({
  ms: fc.oneof(fc.nat(3), fc.integer({ min: 0, max: 2 ** 48 - 1 })),
  counter: fc.oneof(fc.nat(3), fc.integer({ min: 0, max: 0xffff })),
  journal: fc.oneof(fc.constantFrom(journal, other), fc.uuid()),
});

describe('a stamp as text', () => {
  it('says the same when read again, and is what an operation may bear', () => {
    fc.assert(
      fc.property(arbitraryParts, (parts) => {
        expect(parseStamp(formatStamp(parts))).toEqual(parts);
        expect(stampSchema.safeParse(formatStamp(parts)).success).toBe(true);
      }),
    );
  });

  it('orders as text as it does by milliseconds, then counter, then journal', () => {
    fc.assert(
      fc.property(arbitraryParts, arbitraryParts, (left, right) => {
        const byParts =
          left.ms - right.ms ||
          left.counter - right.counter ||
          (left.journal < right.journal ? -1 : left.journal === right.journal ? 0 : 1);
        const [a, b] = [formatStamp(left), formatStamp(right)];
        expect(a < b ? -1 : a > b ? 1 : 0).toBe(Math.sign(byParts));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['nothing', ''],
    ['no journal', '0197a3c2b1f0-0003-'],
    ['capital digits', `0197A3C2B1F0-0003-${journal}`],
    ['too few digits', `197a3c2b1f0-0003-${journal}`],
    ['a line more', `0197a3c2b1f0-0003-${journal}\n`],
  ])('is refused with %s', (_, text) => {
    expect(STAMP_PATTERN.test(text)).toBe(false);
    expect(() => parseStamp(text)).toThrow('is a stamp');
  });

  it.each([
    ['a time before 1970', { ms: -1, counter: 0 }],
    ['a time that does not fit', { ms: 2 ** 48, counter: 0 }],
    ['a counter that does not fit', { ms: 0, counter: 0x10000 }],
    ['no time', { ms: Number.NaN, counter: 0 }],
  ])('is not made of %s', (_, parts) => {
    expect(() => formatStamp({ ...parts, journal })).toThrow('fits its width');
  });
});

describe('nextStamp', () => {
  it.each<[string, { latest: StampParts | null; nowMs: number }, StampParts]>([
    ['starts at the wall clock', { latest: null, nowMs: 100 }, { ms: 100, counter: 0, journal }],
    ['takes a time before 1970 as 1970', { latest: null, nowMs: -5 }, { ms: 0, counter: 0, journal }],
    ['drops what is less than a millisecond', { latest: null, nowMs: 1.9 }, { ms: 1, counter: 0, journal }],
    [
      'follows the wall clock',
      { latest: { ms: 100, counter: 7, journal }, nowMs: 101 },
      { ms: 101, counter: 0, journal },
    ],
    [
      'counts within a millisecond',
      { latest: { ms: 100, counter: 7, journal }, nowMs: 100 },
      { ms: 100, counter: 8, journal },
    ],
    [
      'counts while the wall clock is behind',
      { latest: { ms: 100, counter: 0, journal }, nowMs: 3 },
      { ms: 100, counter: 1, journal },
    ],
    [
      'passes what another journal wrote',
      { latest: { ms: 100, counter: 4, journal: other }, nowMs: 3 },
      { ms: 100, counter: 5, journal },
    ],
    [
      'borrows a millisecond when the counter runs over',
      { latest: { ms: 100, counter: 0xffff, journal }, nowMs: 3 },
      { ms: 101, counter: 0, journal },
    ],
    [
      'goes on counting in 1970 with a clock before it',
      { latest: { ms: 0, counter: 0, journal }, nowMs: -1e15 },
      { ms: 0, counter: 1, journal },
    ],
    [
      'counts a clock beyond the year 6429 as that year',
      { latest: null, nowMs: 8.64e15 },
      { ms: 2 ** 47 - 1, counter: 0, journal },
    ],
    [
      'borrows beyond the year 6429',
      { latest: { ms: 2 ** 47 - 1, counter: 0xffff, journal }, nowMs: 8.64e15 },
      { ms: 2 ** 47, counter: 0, journal },
    ],
    [
      'stays at the very end of time when a forged stamp lies there',
      { latest: { ms: 2 ** 48 - 1, counter: 0xffff, journal: other }, nowMs: 3 },
      { ms: 2 ** 48 - 1, counter: 0xffff, journal },
    ],
  ])('%s', (_, { latest, nowMs }, expected) => {
    const stamp = nextStamp({ latest: latest === null ? null : formatStamp(latest), nowMs, journal });
    expect(parseStamp(stamp)).toEqual(expected);
    expect(stampSchema.safeParse(stamp).success).toBe(true);
  });

  it('is always later than the latest, whatever the wall clock says', () => {
    fc.assert(
      fc.property(arbitraryParts, fc.oneof(arbitraryClock, fc.maxSafeInteger()), (latest, nowMs) => {
        fc.pre(latest.ms < 2 ** 48 - 1);
        const given = formatStamp(latest);
        expect(nextStamp({ latest: given, nowMs, journal }) > given).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('never goes back and never repeats, with a clock that jumps between 1970 and 2099', () => {
    fc.assert(
      fc.property(fc.array(arbitraryClock, { minLength: 2, maxLength: 40 }), (clock) => {
        const stamps = clock.reduce<string[]>(
          (written, nowMs) => [...written, nextStamp({ latest: written.at(-1) ?? null, nowMs, journal })],
          [],
        );
        expect(stamps).toEqual([...new Set(stamps)].sort());
        expect(parseStamp(stamps.at(-1) ?? '').ms).toBe(Math.max(...clock));
      }),
    );
  });

  it('counts through a whole millisecond and into the next when the clock stands still', () => {
    let latest = nextStamp({ latest: null, nowMs: 5, journal });
    for (let n = 0; n < 0x10000 + 2; n += 1) {
      const next = nextStamp({ latest, nowMs: 5, journal });
      if (next <= latest) expect.fail(`${next} after ${latest}`);
      latest = next;
    }
    expect(latest).toBe(formatStamp({ ms: 6, counter: 2, journal }));
  });
});

describe('laterStamp', () => {
  const [early, late] = [sampleStamp(1), sampleStamp(2)];

  it.each([
    [null, null, null],
    [early, null, early],
    [null, early, early],
    [early, late, late],
    [late, early, late],
    [early, early, early],
  ])('of %s and %s is %s', (left, right, expected) => {
    expect(laterStamp(left, right)).toBe(expected);
  });
});
