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
 * The status that a table shows. It is derived: the last status set by hand counts until the table's lines were settled,
 * cleared or merged away after it, and a table with open lines is always at least occupied.
 * @param released stamp of the last settling, clearing or merging away, if there was one.
 */
export function tableStatus(given: {
  readonly byHand: TableStatus;
  readonly byHandStamp: Stamp | null;
  readonly released: Stamp | null;
  readonly holdsLines: boolean;
}): TableStatus {
  const byHand = isSince(given.byHandStamp, given.released) ? given.byHand : 'available';
  if (!given.holdsLines) return byHand;
  return byHand === 'bill_requested' ? 'bill_requested' : 'occupied';
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
