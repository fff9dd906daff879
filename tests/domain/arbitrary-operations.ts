import * as fc from 'fast-check';
import type { Operation } from '../../src-shared/domain/operation.ts';
import { ACTIONS, act, receive, type SimulatedTerminal, simulatedTerminal } from './simulated-terminal.ts';

/** What several terminals wrote, each with its own clock, some having seen what others wrote and some not. */
export interface History {
  readonly journals: readonly (readonly Operation[])[];
  readonly operations: readonly Operation[];
}

const TERMINALS = 3;

/** A wall clock that may be wrong by a century. */
export const arbitraryClock = fc.oneof(
  fc.integer({ min: 0, max: Date.UTC(2099, 11, 31) }),
  fc.constantFrom(0, 1, Date.UTC(2026, 0, 1), Date.UTC(2099, 11, 31)),
);

const step = fc.record({
  terminal: fc.nat(TERMINALS - 1),
  action: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...ACTIONS) },
    { weight: 2, arbitrary: fc.constantFrom('addLine', 'receive') },
    { weight: 1, arbitrary: fc.constant('setClock') },
  ),
  pick: fc.nat(0xffff),
  other: fc.nat(0xffff),
  amount: fc.integer({ min: 1, max: 5 }),
  clockMs: arbitraryClock,
});

/** A recipe that says the same every time, short enough to be read when a property fails. */
export const arbitraryPlay = fc.record({
  clocks: fc.tuple(arbitraryClock, arbitraryClock, arbitraryClock),
  steps: fc.array(step, { minLength: 1, maxLength: 40, size: 'max' }),
});
type Play = typeof arbitraryPlay extends fc.Arbitrary<infer Value> ? Value : never;

/** What all terminals wrote. */
export function historyOf(play: Play): History {
  const journals = played(play).map(({ writer }) => writer.written);
  return { journals, operations: journals.flat() };
}

/** One of the terminals afterwards, ready to write more. */
export function terminalOf(play: Play): SimulatedTerminal {
  return played(play)[0] as SimulatedTerminal;
}

function played({ clocks, steps }: Play): readonly SimulatedTerminal[] {
  const terminals = clocks.map((clockMs, n) => simulatedTerminal(n, clockMs));
  return steps.reduce<readonly SimulatedTerminal[]>((before, { terminal, action, clockMs, ...choice }) => {
    return before.map((each, index) => {
      if (index !== terminal) return each;
      if (action === 'setClock') return { ...each, nowMs: clockMs };
      if (action !== 'receive') return act({ ...each, nowMs: each.nowMs + 1 }, { action, ...choice });
      const neighbour = before[choice.other % before.length] as SimulatedTerminal;
      return receive(each, [...neighbour.received, ...neighbour.writer.written]);
    });
  }, terminals);
}
