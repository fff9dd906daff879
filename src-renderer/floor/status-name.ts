import { t } from '@lingui/core/macro';
import type { TableStatus } from '../../src-shared/domain/holder-status.ts';

/** The statuses in the words of the room. They are read anew each time, since the language can change. */
export const STATUS_NAMES: Readonly<Record<TableStatus, string>> = {
  get available() {
    return t({ message: 'Free', context: 'status of a table' });
  },
  get occupied() {
    return t({ message: 'Occupied', context: 'status of a table' });
  },
  get bill_requested() {
    return t({ message: 'Bill asked', context: 'status of a table' });
  },
  get reserved() {
    return t({ message: 'Reserved', context: 'status of a table' });
  },
  get unavailable() {
    return t({ message: 'Out of use', context: 'status of a table' });
  },
};

/** The statuses in the middle of a sentence. */
export const STATUS_WORDS: Readonly<Record<TableStatus, string>> = {
  get available() {
    return t({ message: 'free', context: 'status of a table' });
  },
  get occupied() {
    return t({ message: 'occupied', context: 'status of a table' });
  },
  get bill_requested() {
    return t({ message: 'bill asked', context: 'status of a table' });
  },
  get reserved() {
    return t({ message: 'reserved', context: 'status of a table' });
  },
  get unavailable() {
    return t({ message: 'out of use', context: 'status of a table' });
  },
};
