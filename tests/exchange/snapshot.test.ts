import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CentralDatabase } from '../../src-central/store/database.ts';
import { readSnapshot } from '../../src-central/store/snapshot.ts';
import { openDatabase } from '../../src-main/store/database.ts';
import { createStore, type Store } from '../../src-main/store/store.ts';
import { verifyStore } from '../../src-main/store/verify.ts';
import { readVenue } from '../../src-main/store/view-rows.ts';
import { interpret, type Operation, recordDraft } from '../../src-shared/domain/operation.ts';
import { arbitraryPlay, historyOf } from '../domain/arbitrary-operations.ts';
import { journalWriter } from '../domain/journal-writer.ts';
import {
  addedLine,
  adjustedLine,
  correctedLine,
  sampleId,
  sampleSale,
  settledSale,
  TAB_A,
  TABLE_A,
} from '../domain/samples.ts';
import { migrationsFolder, newDataFile, openedStore } from '../store/opened-store.ts';
import { tableContents } from '../store/table-contents.ts';
import { newVenue, openCentral, snapshotOf } from './exchange-stores.ts';

let central: CentralDatabase;
beforeAll(async () => {
  central = await openCentral();
});
afterAll(() => central.close());

describe('a terminal that starts from a snapshot', () => {
  it('ends with the rows of one that was there from the beginning, wherever the history was cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryPlay,
        fc.array(fc.nat(40), { minLength: 3, maxLength: 3 }),
        fc.infiniteStream(fc.nat(3)),
        async (play, cuts, chances) => {
          const { journals, operations } = historyOf(play);
          const bases = journals.map((journal, index) => understoodUpTo(journal, cuts[index] ?? 0));
          const before = journals.flatMap((journal, index) => journal.slice(0, bases[index]));
          const after = journals.flatMap((journal, index) => journal.slice(bases[index]));
          const store = openedStore();
          store.adoptSnapshot(await snapshotOf(central, before));

          const behind = journals.map((journal, index) => journal.slice(0, bases[index]));
          const ahead = Map.groupBy(after, ({ journal }) => journal);
          const coming = [...ahead.values()].map((journal) => [...journal]);
          // Older and newer operations come in between each other, in steps of any size.
          while ([...behind, ...coming].some((journal) => journal.length > 0)) {
            for (const journal of coming)
              expect(store.append(takeSome(journal, chances)).notTaken).toEqual([]);
            for (const journal of behind)
              expect(store.fillHistory(takeSome(journal, chances)).notTaken).toEqual([]);
          }

          expect(store.missingHistory()).toBeNull();
          const whole = openedStore();
          whole.append(operations);
          expect(tableContents(store.db.sqlite)).toEqual(tableContents(whole.db.sqlite));
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);

  it('shows what the snapshot shows while history is filled in, and changes nothing of it', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPlay, fc.infiniteStream(fc.nat(3)), async (play, chances) => {
        const journals = historyOf(play).journals.map((journal) =>
          journal.slice(0, understoodUpTo(journal, journal.length)),
        );
        const store = openedStore();
        store.adoptSnapshot(await snapshotOf(central, journals.flat()));
        const before = inSight(store);
        const behind = journals.map((journal) => [...journal]);
        while (behind.some((journal) => journal.length > 0)) {
          for (const journal of behind) {
            store.fillHistory(takeSome(journal, chances));
            expect(inSight(store)).toEqual(before);
          }
        }
        expect(store.isWhole()).toBe(true);
        expect(store.db.sqlite.prepare('SELECT * FROM unfinished').all()).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('shows no tab of which the history has told the opening and not yet the closing', async () => {
    const [first, second] = [journalWriter(1), journalWriter(2)];
    const id = TAB_A.id;
    const fields = { name: 'Ada', table: null, openedAt: 1, closed: false };
    const opened = first.write(recordDraft({ kind: 'tab', id, fields }), 1);
    const closed = second.write(
      recordDraft({ kind: 'tab', id, fields: { closed: true }, was: { closed: false } }),
      2,
    );
    const store = openedStore();
    store.adoptSnapshot(await snapshotOf(central, [opened, closed]));
    store.fillHistory([opened]);
    expect(inSight(store)).toMatchObject({ venue: { tabs: [] }, openTabs: [] });
    const again = second.write(
      recordDraft({ kind: 'tab', id, fields: { closed: false }, was: { closed: true } }),
      3,
    );
    store.append([again]);
    store.fillHistory([closed]);
    expect(inSight(store)).toMatchObject({ venue: { tabs: [{ name: 'Ada' }] }, openTabs: [{ id }] });
  });

  it('keeps in sight what comes after the snapshot, also where older operations speak of it', async () => {
    const [first, second] = [journalWriter(1), journalWriter(2)];
    const line = sampleId(0x1001);
    const added = first.write(addedLine(line, TABLE_A, 3), 5);
    // A node that had the line from elsewhere brought its change to central before the line itself.
    const adjusted = second.write(adjustedLine(line, TABLE_A, -1), 6);
    const store = openedStore();
    store.adoptSnapshot(await snapshotOf(central, [adjusted]));
    store.append([added]);
    expect(inSight(store).lines).toMatchObject([{ id: line, remaining: 3 }]);
    store.fillHistory([adjusted]);
    expect(inSight(store).lines).toMatchObject([{ id: line, remaining: 2 }]);
  });

  it('brings a closed line that was opened anew into sight once the history is complete', async () => {
    const [first, second] = [journalWriter(1), journalWriter(2)];
    const line = sampleId(0x1001);
    const behind = [
      first.write(addedLine(line, TABLE_A), 1),
      second.write(settledSale(sampleId(0x2001), sampleSale(TABLE_A, [{ line, quantity: 1 }])), 2),
    ];
    const store = openedStore();
    store.adoptSnapshot(await snapshotOf(central, behind));
    store.append([second.write(correctedLine(line, 2), 3)]);
    store.fillHistory(behind.slice(0, 1));
    expect(inSight(store).lines).toEqual([]);
    const { touched } = store.fillHistory(behind.slice(1));
    expect(inSight(store).lines).toMatchObject([{ id: line, remaining: 2 }]);
    expect([...touched.holders.values()]).toContainEqual(TABLE_A);
  });

  it('shows open orders at once, and lacks only what is closed', async () => {
    const { open, operations } = evening();
    const store = openedStore();
    store.adoptSnapshot(await snapshotOf(central, operations));
    expect(linesIn(store)).toEqual([open]);
    expect(store.vector()).toEqual({ [journalOf(operations)]: operations.length });
  });

  it('gives nobody an operation that follows one which it does not have', async () => {
    const { operations } = evening();
    const store = openedStore();
    store.adoptSnapshot(await snapshotOf(central, operations));
    expect(store.since({}, 100)).toEqual([]);
    store.fillHistory(operations.slice(0, 2));
    expect(store.since({}, 100)).toEqual(operations.slice(0, 2));
    expect(store.since({ [journalOf(operations)]: 2 }, 100)).toEqual([]);
  });

  it('passes over what the snapshot contained when it is sent again, and finds a fork where it can be seen', async () => {
    const { operations, other } = evening();
    const store = openedStore();
    store.adoptSnapshot(await snapshotOf(central, operations));
    expect(store.append(operations).notTaken).toEqual([]);
    expect(store.append(other.slice(-1)).notTaken).toMatchObject([{ fault: { fault: 'fork' } }]);
  });

  it('does not take in a history that leads elsewhere than to the snapshot', async () => {
    const { operations, other } = evening();
    const store = openedStore();
    store.adoptSnapshot(await snapshotOf(central, operations));
    const { notTaken } = store.fillHistory(other);
    expect(notTaken).toMatchObject([{ seq: operations.length, fault: { fault: 'fork' } }]);
    expect(store.missingHistory()).not.toBeNull();
  });

  it('goes on filling in after a restart, and is checked whole once it is complete', async () => {
    const { operations } = evening();
    const file = newDataFile();
    const store = createStore(openDatabase({ file, migrationsFolder }));
    store.adoptSnapshot(await snapshotOf(central, operations));
    store.fillHistory(operations.slice(0, 1));
    store.close();

    const again = openedStore(file);
    expect(again.missingHistory()).toEqual({ [journalOf(operations)]: 1 });
    expect(verifyStore(again, { migrationsFolder })).toEqual({
      operations: 1,
      faults: [],
      isHistoryMissing: true,
    });
    again.fillHistory(operations.slice(1));
    expect(again.missingHistory()).toBeNull();
    expect(verifyStore(again, { migrationsFolder })).toEqual({ operations: operations.length, faults: [] });
  });

  it('notices in a check that what is here is broken, though history is missing', async () => {
    const { operations } = evening();
    const store = openedStore();
    store.adoptSnapshot(await snapshotOf(central, operations));
    store.fillHistory(operations.slice(0, 2));
    store.db.sqlite.exec('UPDATE operations SET at = at + 1 WHERE seq = 2');
    expect(verifyStore(store, { migrationsFolder }).faults).toEqual([
      `Journal ${journalOf(operations)} is broken at operation 2.`,
    ]);
  });

  it('is refused while central holds what it does not understand itself', async () => {
    const { store, venue } = await newVenue(central);
    await store.append([journalWriter(1).writeForeign({ type: 'kitchen.fired', v: 3, body: {} }, 1)]);
    expect(await readSnapshot(central.db, venue)).toBeNull();
  });

  it('is taken into an empty store only', async () => {
    const { operations } = evening();
    const snapshot = await snapshotOf(central, operations);
    const store = openedStore();
    store.append(operations);
    expect(() => store.adoptSnapshot(snapshot)).toThrow('empty store');
  });
});

/** A line that was paid, and one that is open; and another history of the same journal, as long. */
function evening() {
  const [open, sold] = [sampleId(0x1001), sampleId(0x1002)];
  const write = (openAt: number): readonly Operation[] => {
    const writer = journalWriter(1);
    return [
      writer.write(addedLine(sold, TABLE_A), 1),
      writer.write(settledSale(sampleId(0x2001), sampleSale(TABLE_A, [{ line: sold, quantity: 1 }])), 2),
      writer.write(addedLine(open, TABLE_A), openAt),
    ];
  };
  return { open, operations: write(3), other: write(4) };
}

/** Central makes no snapshot of what it does not understand, so that a cut lies before it. */
function understoodUpTo(journal: readonly Operation[], most: number): number {
  const foreign = journal.findIndex((operation) => interpret(operation) === null);
  return foreign === -1 ? most : Math.min(most, foreign);
}

function takeSome(journal: Operation[], chances: Iterator<number>): readonly Operation[] {
  return journal.splice(0, Number(chances.next().value ?? 1));
}

/** All that people see, and what conflicts are derived from. */
function inSight({ db }: Store) {
  const select = (text: string) => db.sqlite.prepare(text).all();
  return {
    venue: readVenue(db, ''),
    counters: select('SELECT * FROM counters ORDER BY id'),
    openTabs: select('SELECT id FROM tabs WHERE open = 1 ORDER BY id'),
    lines: select('SELECT id, remaining FROM lines WHERE remaining <> 0 ORDER BY id'),
  };
}

function linesIn({ db }: Store): readonly string[] {
  return db.sqlite.prepare<[], string>('SELECT id FROM lines').pluck().all();
}

function journalOf([first]: readonly Operation[]): string {
  return first?.journal ?? '';
}
