import { expect, onTestFinished, vi } from 'vitest';
import { centralStore } from '../../src-central/store/central-store.ts';
import { openCentralDatabase } from '../../src-central/store/database.ts';
import { verifyStore } from '../../src-main/store/verify.ts';
import type { Terminal } from '../../src-main/terminal/terminal.ts';
import { assert } from '../../src-shared/domain/assert.ts';
import { applyOperations, EMPTY_VENUE } from '../../src-shared/domain/venue-state.ts';
import { centralMigrations } from '../central/central-migrations-folder.ts';
import { comparableState } from '../domain/comparable-state.ts';
import { sha256 } from '../domain/sha256.ts';
import { factsOf, storedFacts } from '../exchange/central-facts.ts';
import { blankTerminal, type LinkedTerminal, linkedBar } from '../exchange/linked-terminal.ts';
import { migrationsFolder } from '../store/opened-store.ts';
import { stateInRows } from '../store/state-in-rows.ts';
import { type Acknowledged, acknowledge } from './acknowledged.ts';
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts';
import { expectAllOnce, expectGaplessReceipts } from './nothing-lost.ts';
import { randomCommand } from './random-command.ts';
import { type StandbyCentral, startStandbyCentral } from './standby-central.ts';
import { type WatchedCalls, watchedCalls } from './watched-calls.ts';

const NAME = 'The Test Tube';

/** A venue with a central in a process of its own, a network with faults, and terminals in this process. */
export interface FaultyVenue {
  readonly central: StandbyCentral;
  readonly proxy: FaultProxy;
  readonly calls: WatchedCalls;
  readonly terminals: readonly LinkedTerminal[];
  /** Lets one more terminal join, and waits until it has what the others have. */
  readonly join: (terminal: LinkedTerminal) => Promise<void>;
  /** What the terminals have acknowledged so far. */
  readonly taken: Acknowledged[];
  /** A waiter does something, on one of the terminals or on the one that is given. */
  readonly work: (on?: LinkedTerminal) => void;
  /** Starts central again on its data after a kill; the terminals reach it where they did before, and try at once. */
  readonly restartCentral: () => Promise<void>;
}

export async function faultyVenue(random: () => number, count = 2): Promise<FaultyVenue> {
  const central = await startStandbyCentral();
  const proxy = await startFaultProxy({ target: central.address(), random });
  onTestFinished(proxy.stop);
  await central.command('add-venue', NAME);
  const calls = watchedCalls();
  // Short back-offs: what is tried here is what a failure leaves behind, not how long it is waited after one.
  const options = { fetch: calls.fetch, random: () => random() * 0.05 };
  const blanks = Array.from({ length: count - 1 }, () => blankTerminal(options));
  const terminals: readonly LinkedTerminal[] = [linkedBar(options), ...blanks];
  const join = async ({ link }: LinkedTerminal) => {
    const [said = ''] = await central.command('code', NAME);
    const [code = ''] = said.split(' ');
    const joined = await link.join({ address: proxy.address, code, name: 'Bar' });
    expect(joined).toMatchObject({ outcome: 'joined' });
  };
  for (const terminal of terminals) await join(terminal);
  await inStep(terminals);

  const taken: Acknowledged[] = [];
  return {
    central,
    proxy,
    calls,
    terminals,
    join: async (terminal) => {
      await join(terminal);
      await inStep([...terminals, terminal]);
    },
    taken,
    work: (on = terminals[Math.floor(random() * count)]) => {
      assert(on !== undefined, 'there are so many terminals');
      const { terminal } = on;
      const tag = `here ${taken.length}`;
      const done = acknowledge(terminal, tag, randomCommand(terminal, { random, tag }));
      if (done !== null) taken.push(done);
    },
    restartCentral: async () => {
      await central.restart();
      proxy.target = central.address();
      for (const { link } of terminals) link.tryNow();
    },
  };
}

/** Waits until all terminals and central hold the same, for as long as that takes. */
export async function inStep(terminals: readonly LinkedTerminal[]): Promise<void> {
  await vi.waitFor(
    () => {
      const [first] = terminals;
      for (const { terminal, connection } of terminals) {
        expect(connection()).toMatchObject({
          state: { is: 'online' },
          waiting: 0,
          notTaken: [],
          history: null,
        });
        expect(terminal.store.vector()).toEqual(first?.terminal.store.vector());
      }
    },
    { timeout: 120_000, interval: 50 },
  );
}

/**
 * All terminals and central hold each acknowledged operation once, and all that follows from them is the same everywhere. Central
 * is killed for that: what it says is read from its data.
 * @returns how many operations there are, and how many receipts.
 */
export async function expectNothingLost({ terminals, central, taken }: FaultyVenue) {
  const [{ store }, ...others] = terminals.map(({ terminal }) => terminal) as [Terminal, ...Terminal[]];
  const written = store.since({}, Number.MAX_SAFE_INTEGER);
  expectAllOnce(written, taken);
  for (const { store: each } of [{ store }, ...others])
    expect(verifyStore(each, { migrationsFolder })).toEqual({ operations: written.length, faults: [] });
  const state = comparableState(stateInRows(store.db));
  for (const other of others) expect(comparableState(stateInRows(other.store.db))).toEqual(state);

  await central.kill();
  const database = await openCentralDatabase({
    folder: central.database,
    migrationsFolder: centralMigrations,
  });
  onTestFinished(() => database.close());
  const [venue] = await database.db.query.venues.findMany();
  assert(venue !== undefined, 'central has a venue');
  const atCentral = await centralStore({ db: database.db, venue: venue.id, sha256 }).since(
    {},
    Number.MAX_SAFE_INTEGER,
  );
  expectAllOnce(atCentral, taken);
  expect(atCentral.length).toBe(written.length);
  expect(await storedFacts(database, venue.id)).toEqual(factsOf(applyOperations(EMPTY_VENUE, atCentral)));
  return { operations: written.length, receipts: expectGaplessReceipts(written) };
}
