import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { CentralDatabase } from '../../src-central/store/database.ts';
import { readSnapshot } from '../../src-central/store/snapshot.ts';
import { verifyStore } from '../../src-main/store/verify.ts';
import type { Terminal } from '../../src-main/terminal/terminal.ts';
import { barOf } from '../commands/bar.ts';
import { migrationsFolder, openedStore } from '../store/opened-store.ts';
import { tableContents } from '../store/table-contents.ts';
import { newVenue, openCentral } from './exchange-stores.ts';
import { imageOf, restoredBar } from './forked-bar.ts';
import {
  blankTerminal,
  type LinkedOptions,
  type LinkedTerminal,
  linked,
  linkedBar,
} from './linked-terminal.ts';
import { bringTo, floorOf, type LongEvening, longEvening } from './long-evening.ts';
import { type SmallCentral, smallCentral } from './small-central.ts';
import {
  codesOf,
  isSnapshot,
  refuseSnapshots,
  servedVenueCentral,
  smallVenueCentral,
  type VenueCentral,
} from './venue-central.ts';

const LONG = 5_000;
const SHORT = 1_500;
/** Many run at once on a busy machine. */
const LONG_MS = 180_000;

/** It rests for as little as lets others work. */
const HURRIED: LinkedOptions = {
  schedule: (afterMs, act) => {
    const timer = setTimeout(act, afterMs / 20);
    return () => clearTimeout(timer);
  },
};

/** Hurried, but nothing that waits for half a second or more begins before it is let go; every page of history does. */
function historyHeld() {
  const held = new Set<() => void>();
  let isHeld = true;
  const options: LinkedOptions = {
    schedule: (afterMs, act) => {
      let callOff = () => {};
      const begin = () => {
        const timer = setTimeout(act, afterMs / 20);
        callOff = () => clearTimeout(timer);
      };
      if (!isHeld || afterMs < 500) begin();
      else held.add(begin);
      return () => {
        held.delete(begin);
        callOff();
      };
    },
  };
  const letGo = () => {
    isHeld = false;
    for (const begin of held) begin();
    held.clear();
  };
  return { options, letGo };
}

let database: CentralDatabase;
let long: LongEvening;
let evening: LongEvening;
beforeAll(async () => {
  database = await openCentral();
  long = longEvening(LONG);
  evening = longEvening(SHORT);
}, LONG_MS);
afterAll(() => database.close());

const aSmallCentral = () => smallVenueCentral(database);
const centrals = {
  'the small central': aSmallCentral,
  'the server of central': () => servedVenueCentral(database),
};

describe.each(Object.entries(centrals))('a new terminal that joins at %s', (_, open) => {
  it('has the floor at once, and the whole history in the end', { timeout: LONG_MS }, async () => {
    const central = await open();
    await bringTo(central.store, long);
    const { options, letGo } = historyHeld();
    const blank = blankTerminal(options);
    const floors = floorsSeenBy(blank.terminal);
    await join(central, blank);
    expect(blank.connection()).toMatchObject({ isFetchingVenue: true, history: null });

    await vi.waitFor(() => expect(blank.connection().state.is).toBe('online'), 10_000);
    const { history, isFetchingVenue } = blank.connection();
    expect(isFetchingVenue).toBe(false);
    expect(history?.missing).toBeGreaterThan(LONG / 2);
    letGo();
    await historyOf(blank);

    expect(new Set(floors)).toEqual(new Set([long.floor]));
    expectWhole(blank.terminal);
    expect(blank.terminal.store.vector()).toEqual(await central.store.vector());
    expect(blank.terminal.snapshot().conflicts).toEqual([]);
  });

  it('works meanwhile, and hears what others do', { timeout: LONG_MS }, async () => {
    const central = await open();
    await bringTo(central.store, evening);
    const { options, letGo } = historyHeld();
    const [first, second] = [blankTerminal(options), blankTerminal(options)];
    for (const one of [first, second]) {
      await join(central, one);
      await vi.waitFor(() => expect(one.connection().history).not.toBeNull(), 10_000);
    }
    const [here, there] = [first, second].map(({ terminal }) => barOf(terminal, { nowMs: Date.now() }));
    if (here === undefined || there === undefined) expect.fail('two joined');
    here.order(here.at('3'), 'Ale');
    there.order(there.at('3'), 'Stout');
    here.settleAll(here.at('1'));
    for (const one of [first, second]) one.link.tryNow();
    await vi.waitFor(
      () => {
        for (const one of [first, second]) one.link.tryNow();
        for (const bar of [here, there]) {
          expect(bar.items(bar.at('3'))).toHaveLength(2);
          expect(bar.items(bar.at('1'))).toEqual([]);
        }
      },
      { timeout: 10_000, interval: 300 },
    );
    for (const one of [first, second]) expect(one.connection().history).not.toBeNull();
    letGo();
    await Promise.all([historyOf(first), historyOf(second)]);
    for (const { terminal } of [first, second]) expectWhole(terminal);
  });
});

describe('a new terminal', () => {
  it('goes on where it was when it dies while history is filled in', { timeout: LONG_MS }, async () => {
    const central = await aSmallCentral();
    await bringTo(central.store, evening);
    const blank = blankTerminal(HURRIED);
    const dying = new Promise<Buffer>((died) => {
      blank.terminal.subscribe(() => {
        const { missing } = blank.connection().history ?? { missing: 0 };
        if (missing === 0 || missing > evening.operations.length - 500) return;
        blank.link.stop();
        died(imageOf(blank.terminal));
      });
    });
    await join(central, blank);
    const image = await dying;

    const again = restoredBar(image, { nowMs: Date.now() });
    expect(verifyStore(again.terminal.store, { migrationsFolder })).toMatchObject({
      faults: [],
      isHistoryMissing: true,
    });
    const asked = central.calls.length;
    const restarted = linked(again.terminal, HURRIED);
    await historyOf(restarted);
    expectWhole(again.terminal);
    expect(central.calls.slice(asked).filter(({ path }) => isSnapshot(path))).toEqual([]);
  });

  it('starts over with the snapshot when it died before it had it', async () => {
    const central = await aSmallCentral();
    await bringTo(central.store, evening);
    const blank = blankTerminal(HURRIED);
    refuseSnapshots(central, 'silent');
    await join(central, blank);
    await vi.waitFor(() => expect(central.calls.some(({ path }) => isSnapshot(path))).toBe(true), 10_000);
    blank.link.stop();
    central.fate = 'answered';

    const again = linked(blank.terminal, historyHeld().options);
    expect(again.connection()).toMatchObject({ isFetchingVenue: true });
    await vi.waitFor(() => expect(again.connection().history).not.toBeNull(), 10_000);
    expect(floorOf(again.terminal)).toBe(evening.floor);
  });

  it('takes the whole history by the exchange while there is no snapshot to be had', async () => {
    const central = await smallCentral();
    await bringTo(central.store, evening);
    const blank = blankTerminal(HURRIED);
    await join({ ...central, newCode: codesOf(central) }, blank);
    await vi.waitFor(
      () => expect(blank.connection()).toMatchObject({ state: { is: 'online' }, history: null }),
      20_000,
    );
    expectWhole(blank.terminal);
    expect(blank.connection().isFetchingVenue).toBe(false);
  });

  it.each<[string, SmallCentral['fate']]>([
    ['is older and does not know it', { status: 404, refusal: { code: 'not_found', message: 'nothing' } }],
    ['has one that cannot be read', { status: 200, page: '{"protocol":1,"journals":[{}]}' }],
  ])('takes the whole history by the exchange when central %s', async (_, fate) => {
    const central = await aSmallCentral();
    await bringTo(central.store, evening);
    const blank = blankTerminal(HURRIED);
    refuseSnapshots(central, fate);
    await join(central, blank);
    await vi.waitFor(() => expect(blank.connection().state.is).toBe('online'), 20_000);
    expect(central.calls.filter(({ path }) => isSnapshot(path))).toHaveLength(1);
    expectWhole(blank.terminal);
  });

  it('waits while central is busy, and takes the exchange when the snapshot fails again and again', async () => {
    const central = await aSmallCentral();
    await bringTo(central.store, evening);
    const blank = blankTerminal({ ...HURRIED, random: () => 0.01 });
    refuseSnapshots(central, { status: 500, refusal: { code: 'internal', message: 'internal' } });
    await join(central, blank);
    await vi.waitFor(() =>
      expect(blank.connection()).toMatchObject({ state: { because: 'central_busy' }, isFetchingVenue: true }),
    );
    await vi.waitFor(() => expect(blank.connection().state.is).toBe('online'), 20_000);
    expect(central.calls.filter(({ path }) => isSnapshot(path))).toHaveLength(3);
    expectWhole(blank.terminal);
  });

  it('of an empty venue is online with nothing, and has what the first one brings', async () => {
    const central = await aSmallCentral();
    const blank = blankTerminal(HURRIED);
    await join(central, blank);
    await vi.waitFor(() => expect(blank.connection().state.is).toBe('online'), 10_000);
    expect(blank.connection()).toMatchObject({ isFetchingVenue: false, history: null });
    await bringTo(central.store, evening);
    blank.link.tryNow();
    await vi.waitFor(() => expect(floorOf(blank.terminal)).toBe(evening.floor), 10_000);
  });

  it('brings its history along when it worked alone before, and asks for no snapshot', async () => {
    const central = await aSmallCentral();
    const bar = linkedBar();
    bar.order(bar.at('1'), 'Ale');
    await join(central, bar);
    await vi.waitFor(() => expect(bar.connection().state.is).toBe('online'), 10_000);
    expect(central.calls.some(({ path }) => isSnapshot(path))).toBe(false);
    expect(await central.store.vector()).toEqual(bar.terminal.store.vector());
  });

  it(
    'says that a history does not lead to its snapshot, and fetches no more of it',
    async () => {
      const { venue, store } = await newVenue(database);
      await bringTo(store, evening);
      const [first] = evening.operations;
      const central = await smallCentral({
        snapshot: () => readSnapshot(database.db, venue),
        store: {
          ...store,
          since: async (vector, limit) =>
            (await store.since(vector, limit)).map((operation) =>
              operation.journal === first?.journal && operation.seq === 100
                ? { ...operation, at: operation.at + 1 }
                : operation,
            ),
        },
      });
      const blank = blankTerminal({ ...HURRIED, random: () => 0.01 });
      await join({ ...central, newCode: codesOf(central) }, blank);
      const others = evening.operations.filter(({ journal }) => journal !== first?.journal).length;
      const left = evening.operations.length - others - 99;
      await vi.waitFor(() => expect(blank.connection().history).toEqual({ missing: left }), LONG_MS);
      expect(blank.connection()).toMatchObject({
        state: { is: 'online' },
        notTaken: [{ journal: first?.journal, where: 'here', fault: 'altered' }],
      });
      expect(floorOf(blank.terminal)).toBe(evening.floor);
    },
    LONG_MS,
  );
});

async function join(
  { address, newCode }: Pick<VenueCentral, 'address' | 'newCode'>,
  { link }: LinkedTerminal,
) {
  const joined = await link.join({ address, code: await newCode(), name: 'New' });
  expect(joined).toMatchObject({ outcome: 'joined' });
}

/** Waits until nothing of the history is missing any more. */
async function historyOf({ terminal, connection }: LinkedTerminal): Promise<void> {
  await vi.waitFor(
    () => {
      expect(connection().history).toBeNull();
      expect(terminal.store.isWhole()).toBe(true);
    },
    { timeout: LONG_MS, interval: 100 },
  );
}

/** Every floor that a terminal shows from when it has one. */
function floorsSeenBy(terminal: Terminal): readonly string[] {
  const seen: string[] = [];
  const stop = terminal.subscribe(({ rows }) => {
    if (rows.some(({ row }) => row !== 'connection' && row !== 'terminal')) seen.push(floorOf(terminal));
  });
  onTestFinished(stop);
  return seen;
}

/** Everything is there, is what a check rebuilds, and is what a terminal has that was there from the beginning. */
function expectWhole({ store }: Terminal): void {
  const { operations, faults } = verifyStore(store, { migrationsFolder });
  expect(faults).toEqual([]);
  expect(operations).toBe(Object.values(store.vector()).reduce((sum, seq) => sum + seq, 0));
  const rebuilt = openedStore();
  rebuilt.append(store.since({}, operations));
  const isOfVenue = (table: string) => !/^(__|sqlite_|installation)/.test(table);
  expect(tableContents(store.db.sqlite, isOfVenue)).toEqual(tableContents(rebuilt.db.sqlite, isOfVenue));
}
