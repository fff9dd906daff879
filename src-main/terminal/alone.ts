import type { ConnectionView } from '../../src-shared/contract/connection-view.ts';

/** How a terminal stands until it says otherwise. */
export const ALONE: ConnectionView = {
  state: { is: 'alone' },
  central: null,
  waiting: 0,
  lastExchange: null,
  clockAheadMs: null,
  tokenKept: null,
  notTaken: [],
  isFetchingVenue: false,
  history: null,
};
