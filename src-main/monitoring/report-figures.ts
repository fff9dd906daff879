import type { TerminalReport } from '../../src-shared/contract/monitoring.ts';
import { CentralCallFailed } from '../exchange/central-call.ts';
import type { CentralClient } from '../exchange/central-client.ts';

/** A busy terminal exchanges with every tap; its figures need not come as often. */
const AT_MOST_EVERY_MS = 60_000;
/** A central that takes none, since it is older, is left in peace for a shift. */
const REST_MS = 6 * 60 * 60_000;

/**
 * Prepares telling central a terminal's figures after an exchange. Nobody waits for it and nothing comes of a failure: the next
 * exchange, a minute later or more, brings newer ones.
 */
export function prepareReporting(given: {
  readonly report: () => Promise<TerminalReport>;
  /** Milliseconds that no setting of the clock moves. */
  readonly monotonicMs: () => number;
}): (client: Pick<CentralClient, 'report'>) => Promise<void> {
  const { report, monotonicMs } = given;
  let notBeforeMs = Number.NEGATIVE_INFINITY;
  return async (client) => {
    if (monotonicMs() < notBeforeMs) return;
    notBeforeMs = monotonicMs() + AT_MOST_EVERY_MS;
    try {
      await client.report(await report());
    } catch (error) {
      if (!(error instanceof CentralCallFailed)) throw error;
      if (takesNone(error.failure)) notBeforeMs = monotonicMs() + REST_MS;
    }
  };
}

function takesNone(failure: CentralCallFailed['failure']): boolean {
  if (failure.is !== 'refused') return failure.is === 'not_central';
  return failure.refusal.code === 'not_found' || failure.refusal.code === 'invalid_input';
}
