import { describe, expect, it } from 'vitest';
import { verifyStore } from '../../src-main/store/verify.ts';
import type { Bar } from '../commands/bar.ts';
import { sampleId, sampleSale, settledSale } from '../domain/samples.ts';
import { migrationsFolder } from '../store/opened-store.ts';
import { onlyConflict, openTwoBars, remedyOf, type TwoBars } from './two-bars.ts';

/** Table 1 with two ales and a stout, 14.20 in all, which both terminals settle without seeing each other. */
function paidTwice(): TwoBars {
  const bars = openTwoBars();
  const { here, there, meet } = bars;
  here.order(here.at('1'), 'Ale', { quantity: 2 });
  here.order(here.at('1'), 'Stout');
  meet();
  here.settleAll(here.at('1'));
  settleInCash(there);
  meet();
  return bars;
}

function settleInCash(bar: Bar): void {
  const holder = bar.at('1');
  const lines = bar.items(holder).map(({ id, quantity }) => ({ line: id, quantity }));
  const payments = [{ method: 'cash', amountMinor: 1420, tenderedMinor: 2000 } as const];
  bar.done({ type: 'settle', holder, lines, payments });
}

describe('a table that was paid on two terminals', () => {
  it('is told with both payments, and proposes to give the later one back in the way it was paid', () => {
    const { here } = paidTwice();
    expect(onlyConflict(here, 'paidTwice')).toMatchObject({
      place: { holder: here.at('1'), name: '1' },
      holders: [here.at('1')],
      lines: [
        { name: 'Ale', quantity: 2 },
        { name: 'Stout', quantity: 1 },
      ],
      payments: [
        { who: 'Ada', here: true, methods: ['card'], receiptNumber: 1 },
        { who: 'Ben', here: false, methods: ['cash'], receiptNumber: 1 },
      ],
      refund: { totalMinor: 1420, method: 'cash' },
      remedies: [{ action: 'giveBack' }, { action: 'bothWereRight' }],
    });
  });

  it('is told with the payments that stand, when one was given back and another comes from elsewhere', () => {
    const { here } = paidTwice();
    const command = remedyOf(onlyConflict(here, 'paidTwice'), 'giveBack');
    here.done(command);
    const lines = command.type === 'refund' ? command.lines : [];
    here.receive(settledSale(sampleId(0x900), sampleSale(here.at('1'), lines, 7)));
    expect(onlyConflict(here, 'paidTwice')).toMatchObject({
      payments: [{ who: 'Ada', receiptNumber: 1 }, { receiptNumber: 7 }],
      remedies: [{ command: { sale: sampleId(0x900) } }, {}],
    });
  });

  it('is settled by the refund everywhere, with the next receipt number of the terminal that gave it', () => {
    const { here, there, meet } = paidTwice();
    const conflict = onlyConflict(here, 'paidTwice');
    const [operation] = here.written(() => here.done(remedyOf(conflict, 'giveBack')));
    expect(operation).toMatchObject({
      type: 'sale.refunded',
      body: { refund: { receiptNumber: 2, totalMinor: 1420, method: 'cash', reason: 'Paid twice' } },
    });
    meet();
    expect(there.terminal.snapshot().conflicts).toEqual([]);
    expect(here.items(here.at('1'))).toEqual([]);
    here.order(here.at('1'), 'Ale');
    const [sale] = here.written(() => here.settleAll(here.at('1')));
    expect(sale).toMatchObject({ body: { sale: { receiptNumber: 3 } } });
    for (const bar of [here, there]) {
      expect(verifyStore(bar.terminal.store, { migrationsFolder }).faults).toEqual([]);
    }
  });

  it('is settled by saying that both were right', () => {
    const { here, there, meet } = paidTwice();
    there.done(remedyOf(onlyConflict(there, 'paidTwice'), 'bothWereRight'));
    meet();
    expect(here.terminal.snapshot().conflicts).toEqual([]);
    expect(here.items(here.at('1'))).toEqual([]);
  });

  it('is settled once when both say that both were right, without seeing each other', () => {
    const { here, there, meet } = paidTwice();
    for (const bar of [here, there]) bar.done(remedyOf(onlyConflict(bar, 'paidTwice'), 'bothWereRight'));
    meet();
    expect(here.terminal.snapshot().conflicts).toEqual([]);
    expect(here.items(here.at('1'))).toEqual([]);
  });

  it.each([
    ['giveBack', 'giveBack'],
    ['bothWereRight', 'giveBack'],
    ['giveBack', 'bothWereRight'],
    ['bothWereRight', 'bothWereRight'],
  ] as const)('is not settled by %s once it was by %s', (action, quicker) => {
    const { here, there, meet } = paidTwice();
    const command = remedyOf(onlyConflict(here, 'paidTwice'), action);
    there.done(remedyOf(onlyConflict(there, 'paidTwice'), quicker));
    meet();
    expect(here.refusal(command)).toEqual({ code: 'conflict_settled' });
  });

  it('does not offer to undo a refund, since money was given', () => {
    const { here } = paidTwice();
    const { seq } = here.done(remedyOf(onlyConflict(here, 'paidTwice'), 'giveBack'));
    expect(here.terminal.snapshot().terminal.undo).toBeNull();
    expect(here.refusal({ type: 'undo', seq })).toEqual({ code: 'cannot_undo', because: 'sale' });
  });

  it('is there again when the correction is undone', () => {
    const { here } = paidTwice();
    here.done(remedyOf(onlyConflict(here, 'paidTwice'), 'bothWereRight'));
    expect(here.terminal.snapshot().conflicts).toEqual([]);
    here.undo();
    onlyConflict(here, 'paidTwice');
  });

  it('gives back no sale that it does not know, no line of another sale and no more than was paid too often', () => {
    const { here } = paidTwice();
    const command = remedyOf(onlyConflict(here, 'paidTwice'), 'giveBack');
    if (command.type !== 'refund') expect.fail('it is a refund');
    const [first] = command.lines;
    const unknown = '0197a3c2-b1f0-7000-8000-00000000dead';
    expect(here.refusal({ ...command, sale: unknown })).toEqual({ code: 'not_found', what: 'sale' });
    const lines = [{ line: unknown, quantity: 1 }];
    expect(here.refusal({ ...command, lines })).toEqual({ code: 'not_found', what: 'line' });
    const tooMany = [{ line: first?.line, quantity: 3 }];
    expect(here.refusal({ ...command, lines: tooMany })).toEqual({ code: 'conflict_settled' });
  });
});

describe('money that both terminals gave back', () => {
  it('leaves the pieces open, and is told until they are written off or paid', () => {
    const { here, there, meet } = paidTwice();
    for (const bar of [here, there]) bar.done(remedyOf(onlyConflict(bar, 'paidTwice'), 'giveBack'));
    meet();
    const conflict = onlyConflict(here, 'givenBackTwice');
    expect(conflict).toMatchObject({
      place: { name: '1' },
      lines: [{ name: 'Ale' }, { name: 'Stout' }],
      refunds: [
        { who: 'Ada', totalMinor: 1420, method: 'cash' },
        { who: 'Ben', totalMinor: 1420, method: 'cash' },
      ],
    });
    expect(here.items(here.at('1'))).toHaveLength(2);
    here.done(remedyOf(conflict, 'writeOff'));
    meet();
    expect(there.terminal.snapshot().conflicts).toEqual([]);
    expect(there.items(there.at('1'))).toEqual([]);
  });

  it('is over once the guest has paid again', () => {
    const { here, there, meet } = paidTwice();
    for (const bar of [here, there]) bar.done(remedyOf(onlyConflict(bar, 'paidTwice'), 'giveBack'));
    meet();
    here.settleAll(here.at('1'));
    expect(here.terminal.snapshot().conflicts).toEqual([]);
  });
});

describe('pieces that were taken away twice', () => {
  it('are told when one terminal moved a part and the other took the money for all', () => {
    const { here, there, meet } = openTwoBars();
    const line = here.order(here.at('1'), 'Ale', { quantity: 2 });
    meet();
    here.done({ type: 'moveLines', from: here.at('1'), to: here.at('2'), lines: [{ line, quantity: 1 }] });
    there.settleAll(there.at('1'));
    meet();
    const conflict = onlyConflict(here, 'takenTwice');
    expect(conflict).toMatchObject({
      place: { name: '1' },
      holders: [here.at('1'), here.at('2')],
      lines: [{ name: 'Ale', quantity: 1 }],
      takings: [
        { how: 'moved', who: 'Ada', to: { name: '2' } },
        { how: 'settled', who: 'Ben' },
      ],
      stillOpen: [{ name: 'Ale', quantity: 1, place: { name: '2' } }],
      refund: { totalMinor: 450, method: 'card' },
      remedies: [{ action: 'takeMovedAway' }, { action: 'setRight' }, { action: 'giveBack' }],
    });
    here.done(remedyOf(conflict, 'takeMovedAway'));
    meet();
    expect(there.terminal.snapshot().conflicts).toEqual([]);
    expect(there.items(there.at('2'))).toEqual([]);
  });

  it.each(['setRight', 'giveBack'] as const)('stay where they were moved to after %s', (action) => {
    const { here, there, meet } = openTwoBars();
    const line = here.order(here.at('1'), 'Ale', { quantity: 2 });
    meet();
    here.done({ type: 'moveLines', from: here.at('1'), to: here.at('2'), lines: [{ line, quantity: 1 }] });
    there.settleAll(there.at('1'));
    meet();
    here.done(remedyOf(onlyConflict(here, 'takenTwice'), action));
    expect(here.terminal.snapshot().conflicts).toEqual([]);
    expect(here.items(here.at('2'))).toMatchObject([{ quantity: 1 }]);
  });

  it('are told when both cleared the order, and set right in one step that can be undone', () => {
    const { here, there, meet } = openTwoBars();
    here.order(here.at('1'), 'Ale', { quantity: 2 });
    here.order(here.at('1'), 'Stout');
    meet();
    for (const bar of [here, there]) {
      bar.done({ type: 'clearHolder', holder: bar.at('1'), reason: 'Walked out' });
    }
    meet();
    const conflict = onlyConflict(here, 'takenTwice');
    expect(conflict).toMatchObject({ takings: [{ how: 'cleared' }, { how: 'cleared' }], refund: null });
    expect(conflict.remedies.map(({ action }) => action)).toEqual(['setRight']);
    here.done(remedyOf(conflict, 'setRight'));
    expect(here.terminal.snapshot().conflicts).toEqual([]);
    here.undo();
    onlyConflict(here, 'takenTwice');
  });

  it('are found in a long history, and told with the operations that took them', () => {
    const { here, there, meet } = openTwoBars();
    for (let n = 0; n < 60; n += 1) here.done({ type: 'openTab', name: `Before ${n}` });
    const line = here.order(here.at('1'), 'Ale');
    meet();
    for (let n = 0; n < 60; n += 1) there.order(there.at('3'), 'Ale', { seat: 1 + n });
    for (const bar of [here, there]) bar.done({ type: 'removeLine', line, reason: 'Spilt' });
    for (let n = 0; n < 60; n += 1) here.order(here.at('2'), 'Stout', { seat: 1 + n });
    meet();
    expect(
      onlyConflict(there, 'takenTwice')
        .takings.map(({ who, how }) => `${who} ${how}`)
        .sort(),
    ).toEqual(['Ada removed', 'Ben removed']);
  });

  it('are never corrected by more than is missing or open', () => {
    const { here } = openTwoBars();
    const line = here.order(here.at('1'), 'Ale', { quantity: 2 });
    for (const delta of [1, -3]) {
      expect(here.refusal({ type: 'correctLines', lines: [{ line, delta }] })).toEqual({
        code: 'conflict_settled',
      });
    }
  });
});
