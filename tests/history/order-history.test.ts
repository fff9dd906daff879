import { describe, expect, it } from 'vitest';
import { prepareOrderHistory } from '../../src-main/history/order-history.ts';
import { OF_HOLDER, TO_HOLDER } from '../../src-main/store/schema.ts';
import type { HistoryEntry, HistoryPage } from '../../src-shared/contract/history-view.ts';
import { nextStamp } from '../../src-shared/domain/clock.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';
import { GENESIS_HASH, sealOperation } from '../../src-shared/domain/journal.ts';
import type { Draft } from '../../src-shared/domain/operation.ts';
import { type Bar, openBar } from '../commands/bar.ts';
import { sampleId } from '../domain/samples.ts';
import { sha256 } from '../domain/sha256.ts';

function barWithHistory() {
  const bar = openBar();
  const history = prepareOrderHistory(bar.terminal.store, bar.terminal.settings().terminal);
  return { bar, history, told: (holder: Holder) => told(history.page({ holder, after: null, limit: 50 })) };
}

/** What happened in short, newest first: `added 2 Ale`. */
function told({ entries }: HistoryPage): readonly string[] {
  return entries.map(inShort);
}

function inShort({ happening, isTakenBack }: HistoryEntry): string {
  const pieces = 'pieces' in happening ? [happening.pieces].flat() : [];
  const place = 'place' in happening ? [happening.place.name ?? happening.place.holder.kind] : [];
  const names = pieces.map(({ quantity, name }) => (quantity === null ? name : `${quantity} ${name}`));
  const words = [happening.what, ...names, ...place, ...(isTakenBack ? ['(taken back)'] : [])];
  return words.join(' ');
}

function mergeOf(bar: Bar) {
  bar.order(bar.at('1'), 'Ale');
  bar.order(bar.at('2'), 'Stout');
  const { seq } = bar.done({ type: 'mergeHolder', from: bar.at('1'), to: bar.at('2') });
  return { journal: bar.terminal.settings().journal, seq: seq ?? 0 };
}

describe('the history of an order', () => {
  it('tells newest first what was added, taken off, noted, moved and paid', () => {
    const { bar, told: toldOf } = barWithHistory();
    const table = bar.at('1');
    bar.done({ type: 'setTableStatus', table: table.id, status: 'occupied' });
    const ale = bar.order(table, 'Ale', { quantity: 3 });
    bar.done({ type: 'changeQuantity', line: ale, delta: -1 });
    bar.done({ type: 'annotateLine', line: ale, note: 'Cold' });
    bar.done({ type: 'moveLines', from: table, to: bar.at('2'), lines: [{ line: ale, quantity: 1 }] });
    const stout = bar.order(table, 'Stout');
    bar.done({ type: 'removeLine', line: stout, reason: 'Mistake' });
    expect(toldOf(table)).toEqual([
      'takenOff 1 Stout',
      'added 1 Stout',
      'movedOut 1 Ale 2',
      'annotated Ale',
      'takenOff 1 Ale',
      'added 3 Ale',
      'status',
    ]);
    expect(toldOf(bar.at('2'))).toEqual(['movedIn 1 Ale 1']);
  });

  it('says who did it, who approved it, and whether it was here', () => {
    const { bar, history } = barWithHistory();
    const table = bar.at('1');
    const line = bar.order(table, 'Ale');
    bar.receive({
      type: 'lines.adjusted',
      body: {
        holder: table,
        kind: 'removal',
        changes: [{ line, delta: -1 }],
        reason: 'Corked',
        approvedBy: bar.staff('Ada'),
      },
    });
    const { next } = history.page({ holder: table, after: null, limit: 50 });
    const { entries } = history.page({ holder: table, after: next, limit: 50 });
    expect(entries).toEqual([
      expect.objectContaining({ who: null, approvedBy: 'Ada', here: false }),
      expect.objectContaining({ who: 'Ada', approvedBy: null, here: true }),
    ]);
    expect(entries[0]?.happening).toMatchObject({ what: 'takenOff', reason: 'Corked' });
  });

  it('keeps earlier guests apart: what was paid and what was before it comes only after what is open now', () => {
    const { bar, history } = barWithHistory();
    const table = bar.at('1');
    bar.order(table, 'Ale');
    bar.settleAll(table);
    bar.done({ type: 'setTableStatus', table: table.id, status: 'reserved', reservedFor: bar.clock.nowMs });
    const stout = bar.order(table, 'Stout', { quantity: 2 });
    bar.done({
      type: 'settle',
      holder: table,
      lines: [{ line: stout, quantity: 1 }],
      payments: [{ method: 'cash', amountMinor: bar.items(table)[0]?.unitPriceMinor ?? 0 }],
    });
    const now = history.page({ holder: table, after: null, limit: 50 });
    expect(told(now)).toEqual(['paid', 'added 2 Stout', 'status']);
    expect(now.isNextEarlier).toBe(true);
    const earlier = history.page({ holder: table, after: now.next, limit: 50 });
    expect(told(earlier)).toEqual(['paid', 'added 1 Ale']);
    expect(earlier.next).toBeNull();
  });

  it('is empty for an order that holds nothing, and the last guests come next', () => {
    const { bar, history } = barWithHistory();
    bar.order(bar.at('1'), 'Ale');
    bar.settleAll(bar.at('1'));
    const now = history.page({ holder: bar.at('1'), after: null, limit: 50 });
    expect(now).toMatchObject({ entries: [], isNextEarlier: true });
    expect(told(history.page({ holder: bar.at('1'), after: now.next, limit: 50 }))).toEqual([
      'paid',
      'added 1 Ale',
    ]);
  });

  it('comes in pages that miss nothing and repeat nothing', () => {
    const { bar, history, told: toldOf } = barWithHistory();
    const line = bar.order(bar.at('1'), 'Ale');
    for (let more = 0; more < 120; more += 1) bar.done({ type: 'changeQuantity', line, delta: 1 });
    const seen: number[] = [];
    let after: HistoryPage['next'] = null;
    for (let page = 0; page < 20; page += 1) {
      const { entries, next, isNextEarlier } = history.page({ holder: bar.at('1'), after, limit: 7 });
      expect(isNextEarlier).toBe(false);
      seen.push(...entries.map(({ seq }) => seq));
      after = next;
      if (next === null) break;
    }
    expect(seen).toHaveLength(121);
    expect(new Set(seen).size).toBe(121);
    expect(toldOf(bar.at('1'))).toHaveLength(50);
  });

  it('marks what was taken back, also a part of a line at the order that it came to, and tells no undo by itself', () => {
    const { bar, told: toldOf } = barWithHistory();
    const ale = bar.order(bar.at('1'), 'Ale', { quantity: 2 });
    bar.order(bar.at('2'), 'Stout');
    bar.done({ type: 'moveLines', from: bar.at('1'), to: bar.at('2'), lines: [{ line: ale, quantity: 1 }] });
    bar.undo();
    expect(toldOf(bar.at('1'))).toEqual(['movedOut 1 Ale 2 (taken back)', 'added 2 Ale']);
    expect(toldOf(bar.at('2'))).toEqual(['movedIn 1 Ale 1 (taken back)', 'added 1 Stout']);
  });

  it('tells money that was given back and lines that were set right, though they name no order', () => {
    const { bar, told: toldOf } = barWithHistory();
    const ale = bar.order(bar.at('1'), 'Ale', { quantity: 2 });
    const [{ unitPriceMinor } = { unitPriceMinor: 0 }] = bar.items(bar.at('1'));
    const sale = bar.created({
      type: 'settle',
      holder: bar.at('1'),
      lines: [{ line: ale, quantity: 1 }],
      payments: [{ method: 'card', amountMinor: unitPriceMinor }],
    });
    bar.receive({
      type: 'lines.corrected',
      body: { changes: [{ line: ale, total: 1, was: 0 }], reason: 'Counted again' },
    });
    bar.receive({
      type: 'sale.refunded',
      body: {
        id: 'ffffffff-0000-4000-8000-000000000001',
        refund: {
          sale,
          receiptNumber: 1,
          lines: [{ line: ale, name: 'Ale', variantName: null, quantity: 1, unitPriceMinor, basisPoints: 0 }],
          totalMinor: unitPriceMinor,
          taxes: [],
          method: 'card',
          reason: 'Flat',
        },
      },
    });
    expect(toldOf(bar.at('1'))).toEqual(['refunded', 'corrected 1 Ale', 'paid', 'added 2 Ale']);
  });

  it('says so when a newer version wrote something about the order', () => {
    const { bar, told: toldOf } = barWithHistory();
    const table = bar.at('1');
    bar.order(table, 'Ale');
    const [journal, terminal] = [sampleId(1), sampleId(2)];
    const newer = sealOperation(
      // A type that this version does not know.
      { type: 'course.fired', body: { holder: table } } as unknown as Draft,
      { journal, seq: 0, hash: GENESIS_HASH },
      {
        terminal,
        operator: null,
        at: bar.clock.nowMs,
        stamp: nextStamp({ latest: null, nowMs: bar.clock.nowMs + 1000, journal }),
      },
      sha256,
    );
    expect(bar.terminal.store.append([newer]).notTaken).toEqual([]);
    expect(toldOf(table)).toEqual(['unknown', 'added 1 Ale']);
  });

  it('tells of a tab how it was opened, named, linked and closed', () => {
    const { bar, told: toldOf } = barWithHistory();
    const tab = { kind: 'tab', id: bar.created({ type: 'openTab', name: 'Mia' }) } as const;
    bar.order(tab, 'Ale');
    bar.done({ type: 'renameTab', tab: tab.id, name: 'Mia and Tom' });
    bar.done({ type: 'linkTab', tab: tab.id, table: bar.at('2').id });
    expect(toldOf(tab)).toEqual(['linked', 'named', 'added 1 Ale', 'opened']);
  });

  it('reads through indexes, whatever the age of the venue', () => {
    const { bar } = barWithHistory();
    const planOf = (where: string) =>
      bar.terminal.store.db.sqlite
        .prepare<[], { detail: string }>(
          `EXPLAIN QUERY PLAN SELECT * FROM operations WHERE ${where} AND stamp < 'g' ORDER BY stamp DESC LIMIT 50`,
        )
        .all()
        .map(({ detail }) => detail);
    expect(planOf(`${OF_HOLDER} = 'x'`)).toEqual([expect.stringContaining('operations_of_holder')]);
    expect(planOf(`type = 'lines.moved' AND ${TO_HOLDER} = 'x'`)).toEqual([
      expect.stringContaining('operations_to_holder'),
    ]);
  });
});

describe('a merge in the history', () => {
  it('can be taken apart while lines of it are there, and not once it was', () => {
    const { bar, history } = barWithHistory();
    const merge = mergeOf(bar);
    const [entry] = history.page({ holder: bar.at('2'), after: null, limit: 50 }).entries;
    expect(entry).toMatchObject({
      ...merge,
      happening: { what: 'movedIn', isMerge: true, canTakeApart: true },
    });
    expect(history.merges(bar.at('2'))).toEqual([{ ...merge, place: { holder: bar.at('1'), name: '1' } }]);
    bar.done({ type: 'takeApart', ...merge });
    expect(history.merges(bar.at('2'))).toEqual([]);
    const { entries } = history.page({ holder: bar.at('2'), after: null, limit: 50 });
    expect(entries.map(inShort)).toEqual(['movedOut Ale 1', 'movedIn Ale 1', 'added 1 Stout']);
    expect(entries[1]?.happening).toMatchObject({ isMerge: true, canTakeApart: false });
  });

  it('can be taken apart again once that was taken back', () => {
    const { bar, history } = barWithHistory();
    const merge = mergeOf(bar);
    bar.done({ type: 'takeApart', ...merge });
    bar.undo();
    expect(history.merges(bar.at('2'))).toEqual([expect.objectContaining(merge)]);
  });

  it('is none where the order came to an empty table, or from a counter', () => {
    const { bar, history } = barWithHistory();
    bar.order(bar.at('1'), 'Ale');
    bar.done({ type: 'mergeHolder', from: bar.at('1'), to: bar.at('2') });
    bar.order(bar.counter, 'Stout');
    bar.done({ type: 'mergeHolder', from: bar.counter, to: bar.at('2') });
    const { entries } = history.page({ holder: bar.at('2'), after: null, limit: 50 });
    expect(entries.map(({ happening }) => happening)).toEqual([
      expect.objectContaining({ what: 'movedIn', isMerge: false, canTakeApart: false }),
      expect.objectContaining({ what: 'movedIn', isMerge: false, canTakeApart: false }),
    ]);
  });
});
