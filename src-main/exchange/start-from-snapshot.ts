import type { Terminal } from '../terminal/terminal.ts';
import { CentralCallFailed } from './central-call.ts';
import type { CentralClient } from './central-client.ts';
import { type ExchangeFailure, outcomeOf } from './exchange-outcome.ts';

/** After so many failures the exchange brings the whole history instead: slower, but it goes on from wherever it was cut. */
const TRIES = 3;

/**
 * Starts a terminal from central's snapshot, if nothing was written or taken in there yet. It stands whole or not at all, so a
 * terminal that died between joining and this does it at its next start.
 * @returns how to do that before an exchange. Null from it means that the exchange may go on: the snapshot is here, or was not
 *   needed, or is not to be had, so that the exchange brings everything.
 */
export function prepareStartFromSnapshot(given: {
  readonly terminal: Pick<Terminal, 'store' | 'received'>;
  readonly client: Pick<CentralClient, 'snapshot'>;
}): () => Promise<ExchangeFailure | null> {
  const { terminal, client } = given;
  const { store } = terminal;
  const isEmpty = () => Object.keys(store.vector()).length === 0;
  let triesLeft = TRIES;
  return async () => {
    if (!isEmpty() || triesLeft === 0) return null;
    try {
      const snapshot = await client.snapshot();
      // A venue may have been read from a file meanwhile; then this terminal brings it along.
      if (isEmpty()) terminal.received(store.adoptSnapshot(snapshot).touched, []);
      return null;
    } catch (error) {
      if (isNotToBeHad(error)) return null;
      triesLeft -= 1;
      return outcomeOf(error);
    }
  };
}

/** Whether asking again would bring the same: what a refusal means for the terminal is for the exchange to find out. */
function isNotToBeHad(error: unknown): boolean {
  if (!(error instanceof CentralCallFailed)) return false;
  const { failure } = error;
  return failure.is === 'not_central' || (failure.is === 'refused' && outcomeOf(error).is === 'refused');
}
