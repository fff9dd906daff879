import type { TableStatus } from '../../src-shared/domain/holder-status.ts';

/** The statuses in the words of the room. */
export const STATUS_NAMES: Readonly<Record<TableStatus, string>> = {
  available: 'Free',
  occupied: 'Occupied',
  bill_requested: 'Bill asked',
  reserved: 'Reserved',
  unavailable: 'Out of use',
};
