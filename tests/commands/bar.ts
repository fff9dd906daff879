import { expect } from 'vitest';
import type { Terminal } from '../../src-main/terminal/terminal.ts';
import type { CommandDone, CommandInput, Refusal } from '../../src-shared/contract/command.ts';
import type { VenueFile } from '../../src-shared/contract/venue-file.ts';
import type { Changes, RoomView, TableView, TabView } from '../../src-shared/contract/views.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';
import type { Item } from '../../src-shared/domain/line.ts';
import type { Draft, Operation } from '../../src-shared/domain/operation.ts';
import { tableContents } from '../store/table-contents.ts';
import { openedTerminal, type SetClock, SUNDAY_EVENING } from '../terminal/opened-terminal.ts';
import { someoneAtWork } from '../terminal/someone-at-work.ts';
import { barVenue } from './bar-venue.ts';

type Ordered = Omit<Extract<CommandInput, { type: 'addLine' }>, 'type' | 'holder' | 'product'>;

/** A terminal with a venue and somebody at work, and short ways to say what a person does there and to see what they see. */
export interface Bar {
  readonly terminal: Terminal;
  readonly clock: SetClock;
  /** Does a command that must not be refused. */
  readonly done: (command: CommandInput) => CommandDone;
  /** What a command that must be done has created. */
  readonly created: (command: CommandInput) => string;
  /** Why a command is refused; and that it then changes nothing and tells nobody. */
  readonly refusal: (command: unknown) => Refusal;
  /** Orders a product by its name. Answers with the line. */
  readonly order: (holder: Holder, product: string, given?: Ordered) => string;
  readonly settleAll: (holder: Holder) => CommandDone;
  /** Takes back the command that the screen offers to take back. */
  readonly undo: () => CommandDone;
  readonly table: (name: string) => TableView;
  readonly tab: (name: string) => TabView | undefined;
  readonly room: (name: string) => RoomView | undefined;
  readonly items: (holder: Holder) => readonly Item[];
  readonly at: (table: string) => Holder;
  readonly counter: Holder;
  readonly product: (name: string) => string;
  readonly variant: (product: string, name: string) => string;
  readonly modifier: (name: string) => string;
  readonly staff: (name: string) => string;
  /** What was written while something was done, without its circumstances. */
  readonly written: (act: () => unknown) => readonly Pick<Operation, 'type' | 'body'>[];
  /** What another terminal wrote meanwhile arrives. */
  readonly receive: (...drafts: readonly Draft[]) => void;
}

/** The terminal of which operations that a test makes up come. */
const ELSEWHERE = {
  terminal: 'eeeeeeee-0000-4000-8000-000000000001',
  journal: 'eeeeeeee-0000-4000-8000-000000000002',
  operator: null,
};

export function openBar(
  given: { readonly file?: string; readonly venue?: VenueFile; readonly clock?: SetClock } = {},
): Bar {
  const clock = given.clock ?? { nowMs: SUNDAY_EVENING };
  const terminal = openedTerminal({ ...given, clock });
  if (terminal.importVenue(given.venue ?? barVenue)) someoneAtWork(terminal);
  return barOf(terminal, clock);
}

/** The same for a terminal that is there already. */
export function barOf(terminal: Terminal, clock: SetClock): Bar {
  const { store } = terminal;
  const done: Bar['done'] = (command) => {
    clock.nowMs += 1000;
    someoneAtWork(terminal);
    const result = terminal.execute(command);
    if (!result.ok) expect.fail(`${command.type} was refused: ${JSON.stringify(result.refusal)}`);
    return result;
  };
  const created: Bar['created'] = (command) => done(command).created ?? expect.fail('nothing was created');
  const table: Bar['table'] = (name) => named(terminal.snapshot().tables, name);
  const items: Bar['items'] = ({ kind, id }) => {
    const { tables, tabs, counter } = terminal.snapshot();
    const held = { table: tables, tab: tabs, counter: [counter] }[kind].find((holder) => holder.id === id);
    return held?.items ?? [];
  };
  const product: Bar['product'] = (name) => named(terminal.snapshot().products, name).id;

  return {
    terminal,
    clock,
    done,
    created,
    refusal: (command) => {
      const before = tableContents(store.db.sqlite);
      const heard: Changes[] = [];
      const stop = terminal.subscribe((changes) => heard.push(changes));
      const result = terminal.execute(command);
      stop();
      if (result.ok) expect.fail(`${JSON.stringify(command)} was done`);
      expect(tableContents(store.db.sqlite), 'a refused command changes nothing').toEqual(before);
      expect(heard).toEqual([]);
      return result.refusal;
    },
    order: (holder, name, ordered = {}) =>
      created({ type: 'addLine', holder, product: product(name), ...ordered }),
    settleAll: (holder) => {
      const lines = items(holder).map(({ id, quantity }) => ({ line: id, quantity }));
      const amountMinor = items(holder).reduce((sum, line) => sum + line.quantity * line.unitPriceMinor, 0);
      return done({ type: 'settle', holder, lines, payments: [{ method: 'card', amountMinor }] });
    },
    undo: () => {
      const offered = terminal.snapshot().terminal.undo;
      return done({ type: 'undo', seq: offered?.seq ?? expect.fail('nothing can be taken back') });
    },
    table,
    tab: (name) => terminal.snapshot().tabs.find((tab) => tab.name === name),
    room: (name) => terminal.snapshot().rooms.find((room) => room.name === name),
    items,
    at: (name) => ({ kind: 'table', id: table(name).id }),
    counter: { kind: 'counter', id: terminal.settings().terminal },
    product,
    variant: (of, name) => named(named(terminal.snapshot().products, of).variants, name).id,
    modifier: (name) =>
      named(
        terminal.snapshot().modifierGroups.flatMap(({ modifiers }) => modifiers),
        name,
      ).id,
    staff: (name) => named(terminal.snapshot().staff, name).id,
    written: (act) => {
      const before = store.vector();
      act();
      return store.since(before, 1000).map(({ type, body }) => ({ type, body }));
    },
    receive: (...drafts) => {
      clock.nowMs += 1000;
      store.change(({ write }) => write({ ...ELSEWHERE, nowMs: clock.nowMs }, drafts));
    },
  };
}

function named<Row extends { readonly name: string }>(rows: readonly Row[], name: string): Row {
  return rows.find((row) => row.name === name) ?? expect.fail(`there is no ${name}`);
}
