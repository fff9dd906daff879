import type { ConnectionView } from '../../src-shared/contract/connection-view.ts';
import { assertNever } from '../../src-shared/domain/assert.ts';
import { formatDuration, formatSince, formatWholeNumber } from '../ui/format.ts';

/** How much a person should mind: `calm` asks for nothing, `away` passes by itself, `call` needs somebody. */
export type Concern = 'calm' | 'away' | 'call';

export interface ConnectionWords {
  readonly concern: Concern;
  readonly sentence: string;
}

interface Circumstances {
  readonly locale: string;
  readonly nowMs: number;
  /** Operations that this terminal has written. */
  readonly ownOperations: number;
}

/** The one sentence about the connection that stands above every screen. */
export function connectionWords(
  connection: ConnectionView,
  { locale, nowMs, ownOperations }: Circumstances,
): ConnectionWords {
  const { state, waiting } = connection;
  const kept = (count: number) => `${formatWholeNumber(count, locale)} ${changes(count)} kept here`;
  const also = (sentence: string) => (waiting === 0 ? sentence : `${sentence}, ${kept(waiting)}`);
  switch (state.is) {
    case 'alone':
      return {
        concern: 'calm',
        sentence: ownOperations === 0 ? 'Kept on this terminal' : kept(ownOperations),
      };
    case 'connecting':
      return { concern: 'calm', sentence: also('Connecting') };
    case 'online':
      return onlineWords(connection);
    case 'offline':
      return {
        concern: state.because === 'not_saved' || state.because === 'defect' ? 'call' : 'away',
        // Central may well be there: nobody should look for a fault of the network.
        sentence: also(
          `${state.because === 'not_saved' ? 'Cannot save what comes' : 'Offline'} since ${formatSince(state.since, nowMs, { locale })}`,
        ),
      };
    case 'refused':
      return { concern: 'call', sentence: also('Refused by central') };
    default:
      return assertNever(state);
  }
}

function onlineWords({ clockAheadMs, notTaken }: ConnectionView): ConnectionWords {
  if (notTaken.length > 0) return { concern: 'call', sentence: 'Online, not everything is taken' };
  if (clockAheadMs !== null)
    return { concern: 'call', sentence: `Online, clock ${clockDistance(clockAheadMs)}` };
  return { concern: 'calm', sentence: 'Online' };
}

/** By how much the clock of this terminal is off: `3 h 05 ahead`. */
export function clockDistance(aheadMs: number): string {
  return `${formatDuration(Math.abs(aheadMs))} ${aheadMs > 0 ? 'ahead' : 'behind'}`;
}

function changes(count: number): string {
  return count === 1 ? 'change' : 'changes';
}
