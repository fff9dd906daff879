import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CentralDatabase } from '../../src-central/store/database.ts';
import { verifyStore } from '../../src-main/store/verify.ts';
import type { CommandInput } from '../../src-shared/contract/command.ts';
import { assertNever } from '../../src-shared/domain/assert.ts';
import type { Item } from '../../src-shared/domain/line.ts';
import { openCentral } from '../exchange/exchange-stores.ts';
import { migrationsFolder, openedStore } from '../store/opened-store.ts';
import { openSharedBar, type SharedBar, syncWith } from './back-office.ts';

let central: CentralDatabase;
beforeAll(async () => {
  central = await openCentral();
});
afterAll(() => central.close());

/** What a back office or a waiter does to the n-th item of one of two tables. */
const deed = fc.record({
  who: fc.constantFrom('office', 'waiter', 'exchange'),
  what: fc.constantFrom('order', 'replace', 'change', 'remove', 'clear', 'move', 'settle'),
  table: fc.constantFrom('1', '2'),
  nth: fc.nat(3),
  quantity: fc.integer({ min: 1, max: 4 }),
});
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never;

it('ends in the same orders at central and on every terminal, whatever the back office and waiters do at once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 14 }), async (deeds) => {
      const shared = await openSharedBar(central);
      for (const one of deeds) {
        if (one.who === 'exchange') await shared.sync();
        else if (one.who === 'office') await doAtOffice(shared, one);
        else doAtBar(shared, one);
      }
      await shared.sync();
      const late = openedStore();
      await syncWith(late, shared.central);
      for (const name of ['1', '2', '3']) {
        const { seatedAt: _, ...table } = shared.bar.table(name);
        expect(await shared.done('GET', `/api/tables/${table.id}`)).toEqual(table);
        expect(late.shown.table(late.db, table.id)).toEqual(shared.bar.table(name));
      }
      expect(verifyStore(late, { migrationsFolder }).faults).toEqual([]);
      expect(late.vector()).toEqual(await shared.central.vector());
      expect(shared.office.faults).toEqual([]);
    }),
    { numRuns: 40 },
  );
}, 120_000);

async function doAtOffice({ office, venue, bar }: SharedBar, { what, table, nth, quantity }: Deed) {
  const { id } = bar.table(table);
  const call = <Body>(method: string, path: string, body?: unknown) =>
    office.call<Body>(method, `/api/tables/${id}${path}`, body, { key: venue });
  const items = (await call<{ items: Item[] | null }>('GET', '')).body.items ?? [];
  const line = items.at(nth % Math.max(1, items.length))?.id;
  const order = { product: bar.product('Stout'), quantity };
  switch (what) {
    case 'order':
    case 'settle':
      return call('POST', '/items', { items: [order] });
    case 'replace':
      return call('PUT', '/items', { items: [...items.slice(nth), order], seen: items.slice(0, 2) });
    case 'change':
      return call('PUT', `/items/${line}`, { quantity, note: `${nth}` });
    case 'remove':
      return call('DELETE', `/items/${line}`);
    case 'clear':
      return call('DELETE', '/items');
    case 'move': {
      const to = { kind: 'table', id: bar.table('3').id };
      return office.call('POST', '/api/tabs/transfer', { from: { kind: 'table', id }, to }, { key: venue });
    }
    default:
      return assertNever(what);
  }
}

/** A waiter may be refused, as when there is nothing to clear. */
function doAtBar({ bar }: SharedBar, { what, table, nth, quantity }: Deed): void {
  bar.clock.nowMs += 1000;
  const holder = bar.at(table);
  const items = bar.items(holder);
  const line = items.at(nth % Math.max(1, items.length))?.id ?? holder.id;
  bar.terminal.execute(commandOf());

  function commandOf(): CommandInput {
    switch (what) {
      case 'order':
      case 'replace':
        return { type: 'addLine', holder, product: bar.product('Ale'), quantity };
      case 'change':
        return { type: 'changeQuantity', line, delta: quantity - 2 };
      case 'remove':
        return { type: 'removeLine', line, reason: 'Spilt' };
      case 'clear':
        return { type: 'clearHolder', holder, reason: 'Walked out' };
      case 'move':
        return { type: 'mergeHolder', from: holder, to: bar.at('3') };
      case 'settle': {
        const amountMinor = items.reduce((sum, item) => sum + item.quantity * item.unitPriceMinor, 0);
        const lines = items.map((item) => ({ line: item.id, quantity: item.quantity }));
        return { type: 'settle', holder, lines, payments: [{ method: 'card', amountMinor }] };
      }
      default:
        return assertNever(what);
    }
  }
}
