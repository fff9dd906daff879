import { describe, expect, it } from 'vitest';
import {
  allowedStatusMoves,
  isTabOpen,
  TABLE_STATUSES,
  type TableStatus,
  tableStatus,
} from '../../src-shared/domain/holder-status.ts';
import { sampleStamp } from './samples.ts';

/** From the page on design: rows are where a table is, columns in the order of TABLE_STATUSES. */
const MAY_MOVE: Record<TableStatus, readonly [boolean, boolean, boolean, boolean, boolean]> = {
  available: [false, true, true, false, true],
  occupied: [true, false, false, true, false],
  reserved: [true, true, false, false, false],
  bill_requested: [true, true, false, false, false],
  unavailable: [true, false, false, false, false],
};

const moves = TABLE_STATUSES.flatMap((from) =>
  TABLE_STATUSES.map((to, column) => ({ from, to, may: MAY_MOVE[from][column] === true })),
);

describe('moves of an empty table by hand', () => {
  it.each(moves.filter(({ may }) => may))('allow $from to become $to', ({ from, to }) => {
    expect(allowedStatusMoves(from, false)).toContain(to);
  });

  it.each(moves.filter(({ may }) => !may))('forbid $from to become $to', ({ from, to }) => {
    expect(allowedStatusMoves(from, false)).not.toContain(to);
  });
});

describe('moves of a table that holds lines', () => {
  it.each(moves)('never make it available and else stay the same: $from to $to', ({ from, to, may }) => {
    expect(allowedStatusMoves(from, true).includes(to)).toBe(may && to !== 'available');
  });
});

const at = (n: number | null) => (n === null ? null : sampleStamp(n));

describe('the status that a table shows', () => {
  it.each<[string, TableStatus, number | null, number | null, number | null, TableStatus]>([
    ['is what was set by hand', 'reserved', 1, null, null, 'reserved'],
    ['is what was set by hand after the last settling', 'reserved', 2, 1, null, 'reserved'],
    ['is available once settled after what was set by hand', 'occupied', 1, 2, null, 'available'],
    ['is available once settled after the bill was asked for', 'bill_requested', 1, 2, null, 'available'],
    ['is available when the settling itself bears the stamp', 'reserved', 2, 2, null, 'available'],
    ['is out of use until somebody puts it back', 'unavailable', 1, null, null, 'unavailable'],
    [
      'is available before anything is known by hand and after a settling',
      'available',
      null,
      1,
      null,
      'available',
    ],
    ['is available when nothing at all is known', 'available', null, null, null, 'available'],
    ['is occupied with open lines', 'available', 1, null, 2, 'occupied'],
    ['is occupied with open lines though reserved', 'reserved', 3, null, 2, 'occupied'],
    ['is occupied with open lines though out of use', 'unavailable', 3, null, 2, 'occupied'],
    ['is occupied with open lines though nothing is known by hand', 'available', null, null, 2, 'occupied'],
    [
      'waits for the bill that was asked for after the first line came',
      'bill_requested',
      3,
      null,
      2,
      'bill_requested',
    ],
    ['still waits for the bill when a part was paid', 'bill_requested', 3, 4, 2, 'bill_requested'],
    ['is occupied by the next guests, who did not ask for the bill', 'bill_requested', 3, 4, 5, 'occupied'],
    [
      'is occupied when the bill was asked for before any line came',
      'bill_requested',
      1,
      null,
      2,
      'occupied',
    ],
    ['is occupied by a line that came while the rest was settled', 'occupied', 1, 3, 2, 'occupied'],
  ])('%s', (_, byHand, byHandStamp, released, arrival, expected) => {
    expect(
      tableStatus({
        byHand,
        byHandStamp: at(byHandStamp),
        released: at(released),
        oldestArrival: at(arrival),
      }),
    ).toBe(expected);
  });
});

describe('a tab', () => {
  it.each<[string, boolean, number | null, number | null, boolean, boolean]>([
    ['is open once opened', false, 1, null, false, true],
    ['is closed by hand', true, 2, null, false, false],
    ['is closed by being settled', false, 1, 2, false, false],
    ['is open when opened again after being settled', false, 3, 2, false, true],
    ['stays closed by hand after being settled', true, 3, 2, false, false],
    ['is open with lines though closed by hand', true, 2, null, true, true],
    ['is open with lines though settled', false, 1, 2, true, true],
    ['is closed by being settled before its opening arrived', false, null, 2, false, false],
  ])('%s', (_, closed, closedStamp, released, holdsLines, expected) => {
    expect(isTabOpen({ closed, closedStamp: at(closedStamp), released: at(released), holdsLines })).toBe(
      expected,
    );
  });
});
