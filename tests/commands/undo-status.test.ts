import { expect, it } from 'vitest';
import { openBar } from './bar.ts';

it('does not seat guests again who have paid, when a reservation after them is taken back', () => {
  const bar = openBar();
  const table = bar.at('1');
  bar.done({ type: 'setTableStatus', table: table.id, status: 'occupied' });
  bar.order(table, 'Ale');
  bar.settleAll(table);
  expect(bar.table('1').status).toBe('available');
  bar.done({ type: 'setTableStatus', table: table.id, status: 'reserved', reservedFor: 1 });

  bar.undo();

  expect(bar.table('1').status).toBe('available');
});
