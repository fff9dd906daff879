import { expect } from 'vitest';
import { watchConflicts } from '../../src-main/conflicts/conflicts.ts';
import type { ConflictOf, ConflictView, Remedy } from '../../src-shared/contract/conflict-view.ts';
import { type Bar, barOf, openBar } from '../commands/bar.ts';
import { barVenue } from '../commands/bar-venue.ts';
import { openedTerminal, SUNDAY_EVENING } from '../terminal/opened-terminal.ts';

/** Two terminals of one venue, each with somebody at work. They know of each other only what `meet` brings. */
export interface TwoBars {
  /** Ada works here. */
  readonly here: Bar;
  /** Ben works there, a manager in these bars. */
  readonly there: Bar;
  /** Both take in what the other wrote, and agree on what there is to decide, but for who is "here". */
  readonly meet: () => void;
  readonly conflicts: () => readonly ConflictView[];
}

export function openTwoBars(): TwoBars {
  const staff = [{ name: 'Ada', role: 'admin' } as const, { name: 'Ben', role: 'manager' } as const];
  const here = openBar({ venue: { ...barVenue, staff } });
  const clock = { nowMs: SUNDAY_EVENING + 60_000 };
  const second = openedTerminal({ clock });
  const there = barOf(second, clock);
  const listeners = [here, there].map(listenTo);
  const meet = () => {
    exchangeAll(here, there);
    exchangeAll(there, here);
    expect(told(there)).toEqual(told(here));
    // What the other one wrote came past the commands here.
    for (const { fetch } of listeners) fetch();
  };
  meet();
  second.setSettings({ operator: there.staff('Ben') });
  return { here, there, meet, conflicts: () => here.terminal.snapshot().conflicts };
}

/** The only conflict of a bar, of the kind that is expected. */
export function onlyConflict<Kind extends ConflictView['kind']>(bar: Bar, kind: Kind): ConflictOf<Kind> {
  const { conflicts } = bar.terminal.snapshot();
  expect(conflicts.map((conflict) => conflict.kind)).toEqual([kind]);
  // Its kind was compared in the line above.
  return conflicts[0] as ConflictOf<Kind>;
}

/** The command of a remedy that is offered. */
export function remedyOf(conflict: ConflictView, action: Remedy['action']): Remedy['command'] {
  const remedy = conflict.remedies.find((one) => one.action === action);
  return remedy?.command ?? expect.fail(`${action} is not offered for ${conflict.kind}`);
}

function exchangeAll(from: Bar, to: Bar): void {
  const { store } = to.terminal;
  const watched = watchConflicts(store, to.terminal.settings().terminal);
  const before = watched.readAgain();
  const { notTaken, touched } = store.append(from.terminal.store.since(store.vector(), 10_000));
  expect(notTaken).toEqual([]);
  expect(watched.follow(touched) ?? before, 'what was followed').toEqual(to.terminal.snapshot().conflicts);
}

/** Expects that whoever listens to a terminal knows, after every change, what its snapshot would show. */
function listenTo({ terminal }: Bar): { readonly fetch: () => void } {
  let told = terminal.snapshot().conflicts;
  terminal.subscribe(({ rows }) => {
    for (const row of rows) if (row.row === 'conflicts') told = row.value;
    expect(told, 'what was told').toEqual(terminal.snapshot().conflicts);
  });
  return {
    fetch: () => {
      told = terminal.snapshot().conflicts;
    },
  };
}

function told(bar: Bar): unknown {
  return JSON.parse(
    JSON.stringify(bar.terminal.snapshot().conflicts, (key, value: unknown) =>
      key === 'here' ? null : value,
    ),
  );
}
