import { describe, expect, it } from 'vitest';
import { canJoin, connectionAdvice } from '../../../src-renderer/sync/connection-advice.ts';
import { connectionWarnings } from '../../../src-renderer/sync/connection-warnings.ts';
import { connectionWords } from '../../../src-renderer/sync/connection-words.ts';
import { joinFailureWords } from '../../../src-renderer/sync/join-words.ts';
import { journalName } from '../../../src-renderer/sync/journal-name.ts';
import {
  type ConnectionState,
  type ConnectionView,
  connectionState,
  joinResult,
  OFFLINE_CAUSES,
} from '../../../src-shared/contract/connection-view.ts';

const at = (day: number, hours: number, minutes: number) => new Date(2026, 10, day, hours, minutes).getTime();
const HOUR_MS = 3_600_000;
const circumstances = { locale: 'en-IE', nowMs: at(25, 20, 15), ownOperations: 1214 };

function connection(given: Partial<ConnectionView> & { state: ConnectionState }): ConnectionView {
  return {
    central: { address: 'https://central.example.com', venueName: 'The Copper Still' },
    waiting: 0,
    lastExchange: null,
    clockAheadMs: null,
    tokenKept: 'keyring',
    notTaken: [],
    isFetchingVenue: false,
    history: null,
    ...given,
  };
}
const offline = (since: number) => ({ is: 'offline', since, because: 'no_answer' }) as const;
const words = (given: Parameters<typeof connection>[0]) => connectionWords(connection(given), circumstances);

describe('connectionWords', () => {
  it.each<[Parameters<typeof connection>[0], string, string]>([
    [{ state: { is: 'alone' }, central: null }, 'calm', '1,214 changes kept here'],
    [{ state: { is: 'connecting' } }, 'calm', 'Connecting'],
    [{ state: { is: 'connecting' }, waiting: 3 }, 'calm', 'Connecting, 3 changes kept here'],
    [{ state: { is: 'online' } }, 'calm', 'Online'],
    [{ state: { is: 'online' }, history: { missing: 120_000 } }, 'calm', 'Online'],
    [{ state: offline(at(25, 19, 42)), waiting: 14 }, 'away', 'Offline since 19:42, 14 changes kept here'],
    [{ state: offline(at(25, 19, 42)), waiting: 1 }, 'away', 'Offline since 19:42, 1 change kept here'],
    [{ state: offline(at(25, 19, 42)) }, 'away', 'Offline since 19:42'],
    [{ state: offline(at(23, 19, 42)) }, 'away', 'Offline since Monday 19:42'],
    [{ state: offline(at(2, 19, 42)) }, 'away', 'Offline since 2 November'],
    [
      { state: { is: 'offline', since: at(25, 19, 42), because: 'not_saved' } },
      'call',
      'Cannot save what comes since 19:42',
    ],
    [
      { state: { is: 'refused', since: at(25, 19, 42), code: 'revoked' }, waiting: 2 },
      'call',
      'Refused by central, 2 changes kept here',
    ],
    [
      { state: { is: 'online' }, clockAheadMs: 3 * HOUR_MS + 5 * 60_000 },
      'call',
      'Online, clock 3 h 05 ahead',
    ],
    [
      { state: { is: 'online' }, clockAheadMs: -25 * 365 * 24 * HOUR_MS },
      'call',
      'Online, clock 25 years behind',
    ],
    [
      {
        state: { is: 'online' },
        notTaken: [{ journal: 'a', where: 'here', fault: 'fork' }],
      },
      'call',
      'Online, not everything is taken',
    ],
  ])('of %j is %s: %s', (given, concern, sentence) => {
    expect(words(given)).toEqual({ concern, sentence });
  });

  it('says of a new terminal that it keeps things itself', () => {
    const alone = connection({ state: { is: 'alone' }, central: null });
    expect(connectionWords(alone, { ...circumstances, ownOperations: 0 }).sentence).toBe(
      'Kept on this terminal',
    );
  });
});

describe('connectionAdvice', () => {
  const [refused] = connectionState.options.filter((option) => option.shape.is.value === 'refused');
  const codes = (refused as { shape: { code: { options: readonly string[] } } }).shape.code.options;
  const states = [
    ...OFFLINE_CAUSES.map((because) => ({ is: 'offline', since: 0, because }) as const),
    ...codes.map((code) => ({ is: 'refused', since: 0, code }) as ConnectionState),
  ];

  it.each(states)('tells of %j that work goes on or that nothing is lost', (state) => {
    expect(connectionAdvice(state).text).toMatch(/[Ww]ork goes on|go on selling|kept here|is lost/);
  });

  it('offers a new code where one would help', () => {
    const again = states.filter(canJoin).map((state) => 'code' in state && state.code);
    expect(new Set(again)).toEqual(new Set(['revoked', 'token_lost', 'unknown_terminal']));
  });
});

describe('connectionWarnings', () => {
  it('has none while all is as it should be', () => {
    expect(connectionWarnings({ clockAheadMs: null, tokenKept: 'keyring', notTaken: [] })).toEqual([]);
  });

  it('warns of a clock, of journals that do not fit and of a token without a keyring', () => {
    const titles = connectionWarnings({
      clockAheadMs: -HOUR_MS,
      tokenKept: 'plain',
      notTaken: [{ journal: 'j', where: 'central', fault: 'altered' }],
    }).map(({ title }) => title);
    expect(titles).toEqual([
      'The clock here is 1 h 00 behind',
      'Not everything is taken',
      'No keyring on this system',
    ]);
  });
});

describe('joinFailureWords', () => {
  const causes = joinResult.options.flatMap((option) =>
    'because' in option.shape ? option.shape.because.options : [],
  );

  it('has a sentence of its own for every cause', () => {
    expect(new Set(causes.map(joinFailureWords)).size).toBe(causes.length);
  });
});

describe('journalName', () => {
  it.each([
    [{ terminal: '3f2a9c10', writer: 'this_terminal' }, 'This terminal'],
    [{ terminal: '3f2a9c10', writer: 'central' }, 'Back office'],
    [{ terminal: '3f2a9c10', writer: 'other_terminal' }, 'Terminal 3f2a'],
    [{ terminal: null, writer: null }, 'Terminal 77aa'],
  ] as const)('of %j is %s', (given, name) => {
    expect(journalName({ journal: '77aa0000', ...given })).toBe(name);
  });
});
