import { plural, t } from '@lingui/core/macro';
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
  const kept = formatWholeNumber(waiting, locale);
  switch (state.is) {
    case 'alone':
      return { concern: 'calm', sentence: aloneWords(ownOperations, locale) };
    case 'connecting':
      return {
        concern: 'calm',
        sentence:
          waiting === 0
            ? t`Connecting`
            : t`Connecting, ${plural(waiting, { one: `${kept} change`, other: `${kept} changes` })} kept here`,
      };
    case 'online':
      return onlineWords(connection);
    case 'offline': {
      const since = formatSince(state.since, nowMs, { locale });
      return state.because === 'not_saved'
        ? // Central may well be there: nobody should look for a fault of the network.
          { concern: 'call', sentence: cannotSaveWords(since, waiting, kept) }
        : {
            concern: state.because === 'defect' ? 'call' : 'away',
            sentence: offlineWords(since, waiting, kept),
          };
    }
    case 'refused':
      return {
        concern: 'call',
        sentence:
          waiting === 0
            ? t`Refused by central`
            : t`Refused by central, ${plural(waiting, { one: `${kept} change`, other: `${kept} changes` })} kept here`,
      };
    default:
      return assertNever(state);
  }
}

function aloneWords(operations: number, locale: string): string {
  const kept = formatWholeNumber(operations, locale);
  return operations === 0
    ? t`Kept on this terminal`
    : t`${plural(operations, { one: `${kept} change`, other: `${kept} changes` })} kept here`;
}

function offlineWords(since: string, waiting: number, kept: string): string {
  return waiting === 0
    ? t`Offline since ${since}`
    : t`Offline since ${since}, ${plural(waiting, { one: `${kept} change`, other: `${kept} changes` })} kept here`;
}

function cannotSaveWords(since: string, waiting: number, kept: string): string {
  return waiting === 0
    ? t`Cannot save what comes since ${since}`
    : t`Cannot save what comes since ${since}, ${plural(waiting, { one: `${kept} change`, other: `${kept} changes` })} kept here`;
}

function onlineWords({ clockAheadMs, notTaken }: ConnectionView): ConnectionWords {
  if (notTaken.length > 0) return { concern: 'call', sentence: t`Online, not everything is taken` };
  if (clockAheadMs === null) return { concern: 'calm', sentence: t`Online` };
  const distance = formatDuration(Math.abs(clockAheadMs));
  return {
    concern: 'call',
    sentence: clockAheadMs > 0 ? t`Online, clock ${distance} ahead` : t`Online, clock ${distance} behind`,
  };
}
