import { describe, expect, it } from 'vitest';
import { healForks } from '../../src-main/exchange/heal-fork.ts';
import { terminalExchangeStore } from '../../src-main/exchange/terminal-exchange-store.ts';
import type { Store } from '../../src-main/store/store.ts';
import { exchange } from '../../src-shared/domain/exchange.ts';
import { interpret } from '../../src-shared/domain/operation.ts';
import type { Sale } from '../../src-shared/domain/sale.ts';
import { type Bar, openBar } from '../commands/bar.ts';
import { openedStore } from '../store/opened-store.ts';
import {
  allOperations,
  exchangeAndHeal,
  exchangeOnce,
  expectEqual,
  expectSound,
  foreignOperation,
  imageOf,
  LIMIT,
  restoredBar,
  sendTo,
} from './forked-bar.ts';

const journalOf = (bar: Bar) => bar.terminal.settings().journal;
/** What is open on a table, a name for each piece. */
const pieces = (bar: Bar, table: string) =>
  bar.items(bar.at(table)).flatMap(({ name, quantity }) => Array.from({ length: quantity }, () => name));

function salesOf(store: Store): readonly { readonly journal: string; readonly sale: Sale }[] {
  return allOperations(store).flatMap((operation) => {
    const draft = interpret(operation);
    return draft?.type === 'sale.settled' ? [{ journal: operation.journal, sale: draft.body.sale }] : [];
  });
}

/** A bar that has told central of an evening, and the image of its disk from before the last orders. */
async function restoredEvening(given: { readonly later: number }) {
  const bar = openBar();
  const central = openedStore();
  bar.order(bar.at('1'), 'Ale');
  bar.order(bar.at('2'), 'Stout');
  bar.settleAll(bar.at('2'));
  const image = imageOf(bar.terminal);
  for (let count = 0; count < given.later; count += 1) bar.order(bar.at('1'), 'Stout');
  if (given.later > 0) {
    bar.order(bar.at('3'), 'Ale');
    bar.settleAll(bar.at('3'));
  }
  await exchangeAndHeal(bar.terminal, sendTo(central));
  return { bar, central, image, restored: restoredBar(image, bar.clock) };
}

describe('a terminal whose disk was restored', () => {
  it('fetches its own missing operations back and goes on in its journal, if it wrote nothing since', async () => {
    const { central, restored } = await restoredEvening({ later: 2 });
    const journal = journalOf(restored);

    await exchangeAndHeal(restored.terminal, sendTo(central));

    expect(journalOf(restored)).toBe(journal);
    expect(pieces(restored, '1')).toEqual(['Ale', 'Stout', 'Stout']);
    expectEqual(restored.terminal.store, central);
    restored.order(restored.at('1'), 'Wine', { variant: restored.variant('Wine', 'Glass') });
    await exchangeAndHeal(restored.terminal, sendTo(central));
    expectEqual(restored.terminal.store, central);
  });

  it.each([
    ['shorter than', 1],
    ['just as long as', 4],
    ['longer than', 40],
  ])(
    'moves what it wrote since to a journal of its own, when that is %s what central has',
    async (_, count) => {
      const { bar, central, restored } = await restoredEvening({ later: 2 });
      const journal = journalOf(restored);
      for (let order = 0; order < count; order += 1) restored.order(restored.at('1'), 'Tap water');

      await exchangeAndHeal(restored.terminal, sendTo(central));

      expect(journalOf(restored) > journal).toBe(true);
      const water = Array.from({ length: count }, () => 'Tap water');
      expect(pieces(restored, '1').toSorted()).toEqual(['Ale', 'Stout', 'Stout', ...water]);
      expect(pieces(restored, '3')).toEqual([]);
      expectSound(restored.terminal.store);
      expectEqual(restored.terminal.store, central);
      expect(central.vector()[journal]).toBe(bar.terminal.store.vector()[journal]);
    },
  );

  it('gives its sales receipt numbers of the new journal, and keeps those that guests have on paper', async () => {
    const { central, restored } = await restoredEvening({ later: 1 });
    const journal = journalOf(restored);
    for (const product of ['Ale', 'Stout']) {
      restored.order(restored.at('2'), product);
      restored.settleAll(restored.at('2'));
    }

    await exchangeAndHeal(restored.terminal, sendTo(central));
    restored.order(restored.at('2'), 'Ale');
    restored.settleAll(restored.at('2'));
    await exchangeAndHeal(restored.terminal, sendTo(central));

    const receipts = Map.groupBy(salesOf(central), (sale) => sale.journal);
    const numbers = (of: string) => receipts.get(of)?.map(({ sale }) => sale.receiptNumber);
    expect(numbers(journal)).toEqual([1, 2]);
    expect(numbers(journalOf(restored))).toEqual([1, 2, 3]);
    expect(receipts.get(journalOf(restored))?.map(({ sale }) => sale.formerReceipt)).toEqual([
      { journal, receiptNumber: 2 },
      { journal, receiptNumber: 3 },
      undefined,
    ]);
    expectSound(restored.terminal.store);
    expectEqual(restored.terminal.store, central);
  });

  it('keeps its first operations too, when not even the first one is common', async () => {
    const bar = openBar();
    const image = imageOf(bar.terminal);
    const { journal } = bar.terminal.settings();
    bar.terminal.store.change(({ moveBranch }) => moveBranch({ journal, seq: 0 }));
    expectSound(bar.terminal.store);
    expect(bar.terminal.store.vector()).not.toHaveProperty(journal);

    const restored = restoredBar(image, bar.clock);
    restored.order(restored.at('1'), 'Ale');
    await exchangeAndHeal(restored.terminal, sendTo(bar.terminal.store));
    expectSound(restored.terminal.store);
    expectEqual(restored.terminal.store, bar.terminal.store);
  });

  it('takes back by an undo what it wrote after the healing, and nothing from before', async () => {
    const { central, restored } = await restoredEvening({ later: 2 });
    restored.order(restored.at('1'), 'Ale');
    const { undo } = restored.terminal.snapshot().terminal;
    expect(undo).not.toBeNull();

    await exchangeAndHeal(restored.terminal, sendTo(central));

    expect(restored.terminal.snapshot().terminal.undo).toBeNull();
    expect(restored.refusal({ type: 'undo', seq: undo?.seq })).toEqual({ code: 'not_last_command' });
    restored.order(restored.at('2'), 'Ale');
    restored.undo();
    expect(restored.items(restored.at('2'))).toEqual([]);
    expect(restored.terminal.snapshot().terminal.undo).toBeNull();
  });

  it('still knows what was taken back, and goes on so after a restart', async () => {
    const { central, restored } = await restoredEvening({ later: 2 });
    restored.order(restored.at('1'), 'Stout');
    restored.undo();
    restored.order(restored.at('1'), 'Wine', { variant: restored.variant('Wine', 'Glass') });
    restored.undo();
    restored.order(restored.at('1'), 'Ale');
    await exchangeAndHeal(restored.terminal, sendTo(central));
    expectSound(restored.terminal.store);

    const restarted = restoredBar(imageOf(restored.terminal), restored.clock);
    expect(restarted.terminal.settings()).toEqual(restored.terminal.settings());
    restarted.order(restarted.at('3'), 'Ale');
    await exchangeAndHeal(restarted.terminal, sendTo(central));
    expectSound(restarted.terminal.store);
    expectEqual(restarted.terminal.store, central);
  });

  it('moves what it does not understand as it is', async () => {
    const { central, restored } = await restoredEvening({ later: 2 });
    const { store } = restored.terminal;
    restored.order(restored.at('1'), 'Ale');
    // As a newer version wrote it, which was put back to this one.
    const { journal, terminal } = restored.terminal.settings();
    const body = { course: 2, undoes: 1, deep: [{ n: -1.5e-7, none: null }] };
    const foreign = foreignOperation(restored, { type: 'kitchen.fired', v: 3, body });
    expect(store.append([foreign]).notTaken).toEqual([]);

    await exchangeAndHeal(restored.terminal, sendTo(central));

    const [moved] = allOperations(central).filter(({ type }) => type === 'kitchen.fired');
    expect(moved).toMatchObject({ terminal, at: foreign.at, type: 'kitchen.fired', v: 3, body });
    expect(moved?.journal).not.toBe(journal);
    expectSound(store);
  });

  it('goes on in another journal when a newer version had written in its own, and gave receipts that it cannot count', async () => {
    const { bar, central, image } = await restoredEvening({ later: 0 });
    const journal = journalOf(bar);
    const body = { id: '0000', refund: { receiptNumber: 2 } };
    bar.terminal.store.append([foreignOperation(bar, { type: 'sale.refunded', v: 2, body })]);
    await exchangeAndHeal(bar.terminal, sendTo(central));

    const restored = restoredBar(image, bar.clock);
    const { terminal } = restored;
    const store = terminalExchangeStore(terminal.store, terminal.received);
    await exchange({ store, send: sendTo(central), limit: LIMIT, own: journal });
    restored.settleAll(restored.at('1'));

    expect(journalOf(restored)).not.toBe(journal);
    expect(salesOf(terminal.store).map((sale) => [sale.journal, sale.sale.receiptNumber])).toEqual(
      expect.arrayContaining([
        [journal, 1],
        [journalOf(restored), 1],
      ]),
    );
    const restarted = restoredBar(imageOf(bar.terminal), bar.clock);
    expect(journalOf(restarted)).not.toBe(journal);
  });

  it('stays as it was when the network fails meanwhile, or the disk', async () => {
    const { central, restored } = await restoredEvening({ later: 2 });
    const { terminal } = restored;
    restored.order(restored.at('1'), 'Ale');
    const send = sendTo(central);
    const { notTakenHere: notTaken } = await exchangeOnce(terminal, send);
    const before = allOperations(terminal.store);

    for (let calls = 0; calls < 2; calls += 1) {
      let left = calls;
      const failing: typeof send = (request) => {
        if (left === 0) return Promise.reject(new Error('the call was lost'));
        left -= 1;
        return send(request);
      };
      await expect(healForks({ terminal, send: failing, notTaken })).rejects.toThrow('lost');
    }
    const failAfterwards = () =>
      terminal.store.change(({ moveBranch }) => {
        moveBranch({ journal: journalOf(restored), seq: 10 });
        throw new Error('the disk is full');
      });
    expect(failAfterwards).toThrow('full');

    expect(allOperations(terminal.store)).toEqual(before);
    expectSound(terminal.store);
    await exchangeAndHeal(terminal, send);
    expectSound(terminal.store);
    expectEqual(terminal.store, central);
  });

  it('keeps what people do while it looks for the common past', async () => {
    const { central, restored } = await restoredEvening({ later: 2 });
    restored.order(restored.at('1'), 'Ale');
    const send = sendTo(central);
    const { notTakenHere: notTaken } = await exchangeOnce(restored.terminal, send);
    const busy: typeof send = (request) => {
      restored.order(restored.at('2'), 'Stout');
      return send(request);
    };
    expect(await healForks({ terminal: restored.terminal, send: busy, notTaken })).toBe(true);
    await exchangeAndHeal(restored.terminal, send);
    expect(pieces(restored, '2').length).toBeGreaterThan(1);
    expectSound(restored.terminal.store);
    expectEqual(restored.terminal.store, central);
  });
});

describe('a disk that is restored again', () => {
  it('brings nothing twice that was healed before, if it is from before the healing', async () => {
    const { central, restored } = await restoredEvening({ later: 2 });
    restored.order(restored.at('1'), 'Ale');
    restored.done({ type: 'changeQuantity', line: restored.items(restored.at('1'))[0]?.id ?? '', delta: 3 });
    restored.settleAll(restored.at('1'));
    const beforeHealing = imageOf(restored.terminal);
    await exchangeAndHeal(restored.terminal, sendTo(central));
    restored.order(restored.at('1'), 'Stout');
    await exchangeAndHeal(restored.terminal, sendTo(central));
    const sales = salesOf(central).length;

    const again = restoredBar(beforeHealing, restored.clock);
    await exchangeAndHeal(again.terminal, sendTo(central));

    expectSound(again.terminal.store);
    expectEqual(again.terminal.store, central);
    expect(salesOf(central)).toHaveLength(sales);
    again.order(again.at('1'), 'Ale');
    again.settleAll(again.at('1'));
    await exchangeAndHeal(again.terminal, sendTo(central));
    expectSound(again.terminal.store);
    expectEqual(again.terminal.store, central);
    expect(salesOf(central)).toHaveLength(sales + 1);
  });

  it('moves on to a third journal what it wrote after an image of before the healing', async () => {
    const { central, restored } = await restoredEvening({ later: 2 });
    restored.order(restored.at('2'), 'Ale');
    restored.settleAll(restored.at('2'));
    const beforeHealing = imageOf(restored.terminal);
    await exchangeAndHeal(restored.terminal, sendTo(central));
    restored.order(restored.at('1'), 'Stout');
    await exchangeAndHeal(restored.terminal, sendTo(central));

    const again = restoredBar(beforeHealing, restored.clock);
    again.order(again.at('2'), 'Tap water');
    again.settleAll(again.at('2'));
    await exchangeAndHeal(again.terminal, sendTo(central));

    expectSound(again.terminal.store);
    expectEqual(again.terminal.store, central);
    const journals = [journalOf(again), journalOf(restored)];
    expect(new Set(journals).size).toBe(2);
    for (const journal of journals) {
      const numbers = salesOf(central).filter((sale) => sale.journal === journal);
      expect(numbers.map(({ sale }) => sale.receiptNumber)).toEqual([1]);
    }
    await exchangeAndHeal(restored.terminal, sendTo(central));
    expectEqual(restored.terminal.store, central);
  });

  it('settles down with an installation of the same image that is at work at the same time', async () => {
    const { central, image, bar } = await restoredEvening({ later: 0 });
    const twins = [restoredBar(image, bar.clock), restoredBar(image, bar.clock)];
    for (let round = 0; round < 4; round += 1) {
      for (const twin of twins) {
        for (let count = 0; count <= round; count += 1) twin.order(twin.at('1'), 'Ale');
        twin.settleAll(twin.at('1'));
        if (round % 2 === 0) await exchangeAndHeal(twin.terminal, sendTo(central));
      }
    }
    for (const { terminal } of [...twins, ...twins]) await exchangeAndHeal(terminal, sendTo(central));
    for (const { terminal } of twins) {
      expectSound(terminal.store);
      expectEqual(terminal.store, central);
    }
    expect(salesOf(central)).toHaveLength(1 + 2 * 4);
  });
});
