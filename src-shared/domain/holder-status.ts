import type { Stamp } from './clock.ts';

export const TABLE_STATUSES = ['available', 'occupied', 'reserved', 'bill_requested', 'unavailable'] as const;
export type TableStatus = (typeof TABLE_STATUSES)[number];

/**
 * What a person may change by hand:
 *
 *     unavailable <──> available <──> reserved
 *                       ^  │            │
 *      holds nothing:   │  v            v
 *                      occupied <───────┘
 *                       ^  │
 *                       │  v
 *                   bill_requested ──> available (holds nothing)
 */
const MOVES: Readonly<Record<TableStatus, readonly TableStatus[]>> = {
  available: ['occupied', 'reserved', 'unavailable'],
  occupied: ['available', 'bill_requested'],
  reserved: ['occupied', 'available'],
  bill_requested: ['available', 'occupied'],
  unavailable: ['available'],
};

/** The statuses that a person may choose now. A table that holds lines cannot be made available: its lines must go somewhere first. */
export function allowedStatusMoves(from: TableStatus, holdsLines: boolean): readonly TableStatus[] {
  return holdsLines ? MOVES[from].filter((to) => to !== 'available') : MOVES[from];
}

/**
 * The status that a table shows. It is derived from what was last set by hand and what the table holds.
 *
 * Without open lines the status by hand counts, unless the table's lines were settled, cleared or merged away after it. With
 * open lines the table is occupied, or waits for the bill if that was said after the oldest of them came: paying a part
 * leaves the rest waiting, and the next guests do not inherit it.
 */
export function tableStatus(given: {
  readonly byHand: TableStatus;
  readonly byHandStamp: Stamp | null;
  /** The last settling, clearing or merging away. */
  readonly released: Stamp | null;
  /** When the first of the open lines came to the table; null when it holds none. */
  readonly oldestArrival: Stamp | null;
}): TableStatus {
  const { byHand, byHandStamp, released, oldestArrival } = given;
  if (oldestArrival === null) return isSince(byHandStamp, released) ? byHand : 'available';
  return byHand === 'bill_requested' && isSince(byHandStamp, oldestArrival) ? 'bill_requested' : 'occupied';
}

/**
 * Whether a tab is open. It is closed by hand, or by being settled, cleared or merged away; a line that another terminal
 * added meanwhile keeps it open, or opens it again.
 */
export function isTabOpen(given: {
  readonly closed: boolean;
  readonly closedStamp: Stamp | null;
  readonly released: Stamp | null;
  readonly holdsLines: boolean;
}): boolean {
  return given.holdsLines || (!given.closed && isSince(given.closedStamp, given.released));
}

function isSince(stamp: Stamp | null, released: Stamp | null): boolean {
  return released === null || (stamp !== null && stamp > released);
}
