import { expect, type Page } from '@playwright/test';
import { startWork } from './first-steps.ts';
import {
  chooseInTableMenu,
  expectTable,
  goTo,
  goToFloor,
  openTable,
  openTableMenu,
  table,
} from './floor-steps.ts';
import { test } from './journey.ts';
import { addProduct, expectLines } from './order-steps.ts';

const filters = (window: Page) => window.getByRole('group', { name: 'Which tables' });

test('a filter brings the own tables forward, and stays while one works elsewhere', async ({ start }) => {
  const { window } = await startWork(start);
  await orderOn(window, 'Table 5', 'Tiramisu');
  await goToFloor(window);
  await window.getByRole('button', { name: /Hand over$/ }).click();
  await window.getByRole('menuitemradio', { name: 'Aoife Walsh' }).click();
  await orderOn(window, 'Table 6', 'Pavlova');
  await goToFloor(window);
  await filters(window)
    .getByRole('button', { name: /^Mine 1$/ })
    .click();
  await expect(table(window, 'Table 6')).not.toHaveAttribute('data-dimmed');
  await expect(table(window, 'Table 5')).toHaveAttribute('data-dimmed');

  await openTable(window, 'Table 6');
  await goToFloor(window);
  await expect(filters(window).getByRole('button', { name: /^Mine/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await filters(window).getByRole('button', { name: /^Mine/ }).click();
  await expect(table(window, 'Table 5')).not.toHaveAttribute('data-dimmed');
});

test('the floor as a list is sorted, and opens and changes tables by the keyboard', async ({ start }) => {
  const { window } = await startWork(start);
  await orderOn(window, 'Table 5', 'Pavlova');
  await orderOn(window, 'Table 12', 'Tiramisu');
  await goToFloor(window);
  await window.getByRole('button', { name: 'List' }).click();
  const list = window.getByRole('table', { name: 'Tables of Dining room' });
  const names = () => list.locator('[data-table]').allTextContents();
  expect((await names()).slice(0, 2)).toEqual(['Table 1', 'Table 2']);

  await list.getByRole('button', { name: 'Amount' }).click();
  await expect(list.getByRole('columnheader', { name: 'Amount' })).toHaveAttribute('aria-sort', 'descending');
  expect((await names()).slice(0, 2)).toEqual(['Table 12', 'Table 5']);
  await expect(list.getByRole('row', { name: /^Table 12/ })).toContainText('Maeve Ryan');

  await list.getByRole('button', { name: 'Table 12', exact: true }).focus();
  await window.keyboard.press('ArrowDown');
  await expect(list.getByRole('button', { name: 'Table 5', exact: true })).toBeFocused();
  await window.keyboard.press('m');
  await window
    .getByRole('menu', { name: 'Table 5' })
    .getByRole('menuitem', { name: 'They asked for the bill' })
    .click();
  await expect(list.getByRole('row', { name: /^Table 5/ })).toContainText('Bill asked');
  await filters(window).getByRole('button', { name: 'Bill asked 1' }).click();
  expect(await names()).toEqual(['Table 5']);
  await list.getByRole('button', { name: 'Table 5', exact: true }).press('Enter');
  await expectLines(window, ['1 × Pavlova, 8.20']);
});

test('two tables change places from the floor, and back by Undo', async ({ start }) => {
  const { window } = await startWork(start);
  await orderOn(window, 'Table 5', 'Tiramisu');
  await orderOn(window, 'Table 6', 'Pavlova');
  await goToFloor(window);
  await chooseInTableMenu(window, 'Table 5', 'Swap with another table…');
  const dialog = window.getByRole('dialog', { name: 'Swap Table 5 with…' });
  await expect(dialog.getByRole('button', { name: /^Table 8, free, holds nothing/ })).toBeDisabled();
  await dialog.getByRole('button', { name: /^Table 6, / }).click();
  await dialog.getByRole('button', { name: 'Change places' }).click();
  await expect(dialog).toBeHidden();
  await expectTable(window, 'Table 5', 'occupied, 8.20, 1 item');
  await expectTable(window, 'Table 6', 'occupied, 8.50, 1 item');
  await window.getByRole('button', { name: 'Undo' }).click();
  await expectTable(window, 'Table 5', 'occupied, 8.50, 1 item');
  await expectTable(window, 'Table 6', 'occupied, 8.20, 1 item');
});

test('an order moves, merges and is cleared from the floor, which stays on show', async ({ start }) => {
  const { window } = await startWork(start);
  await orderOn(window, 'Table 5', 'Tiramisu');
  await orderOn(window, 'Table 6', 'Pavlova');
  await goToFloor(window);
  await chooseInTableMenu(window, 'Table 5', 'Move the order…');
  const moving = window.getByRole('dialog', { name: 'Move from Table 5' });
  await moving.getByRole('button', { name: /^Table 8, free/ }).click();
  await moving.getByRole('button', { name: 'Move to table 8' }).click();
  await expectTable(window, 'Table 8', 'occupied, 8.50, 1 item');
  await expectTable(window, 'Table 5', 'free');

  await chooseInTableMenu(window, 'Table 8', 'Merge into another order…');
  const merging = window.getByRole('dialog', { name: 'Move from Table 8' });
  await merging.getByRole('button', { name: /^Table 6, occupied/ }).click();
  await merging.getByRole('button', { name: 'Merge into table 6' }).click();
  await expectTable(window, 'Table 6', 'occupied, 16.70, 2 items');

  await chooseInTableMenu(window, 'Table 6', 'Clear the order…');
  await window
    .getByRole('dialog', { name: 'Clear Table 6' })
    .getByRole('button', { name: 'Mistake' })
    .click();
  await expectTable(window, 'Table 6', 'free');
  await window.getByRole('button', { name: 'Undo' }).click();
  await expectTable(window, 'Table 6', 'occupied, 16.70, 2 items');
  const menu = await openTableMenu(window, 'Table 8');
  await expect(menu.getByRole('menuitem', { name: 'Clear the order…' })).toHaveCount(0);
});

test('a table becomes a tab and a tab sits down at a table, without losing a line', async ({ start }) => {
  const { window } = await startWork(start);
  await orderOn(window, 'Table 5', 'Tiramisu');
  await window.getByRole('button', { name: 'More', exact: true }).click();
  await window.getByRole('menuitem', { name: 'Make it a tab…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Table 5 becomes a tab' });
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('Tab 1');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Anna');
  await dialog.getByRole('combobox', { name: 'Sits at' }).selectOption('Table 7');
  await dialog.getByRole('button', { name: 'Open tab' }).click();
  await expect(window.getByText('Tab at Table 7')).toBeVisible();
  await expectLines(window, ['1 × Tiramisu, 8.50']);

  await window.getByRole('button', { name: 'More', exact: true }).click();
  await window.getByRole('menuitem', { name: 'Sits at no table' }).click();
  await expect(window.getByText('Tab at Table 7')).toBeHidden();

  await goTo(window, 'Tabs');
  await window.getByRole('button', { name: 'More for Anna' }).click();
  await window.getByRole('menuitem', { name: 'Put on a table…' }).click();
  const seating = window.getByRole('dialog', { name: 'Move from Anna' });
  await expect(seating.getByText('nearest fit for 2')).toBeVisible();
  await seating.getByRole('button', { name: /^Table 8, free/ }).click();
  await seating.getByRole('button', { name: 'Move to table 8' }).click();
  await expect(seating).toBeHidden();
  await openTable(window, 'Table 8');
  await expectLines(window, ['1 × Tiramisu, 8.50']);
});

test('a counter order is offered the free table that fits its guests', async ({ start }) => {
  const { window } = await startWork(start);
  await goTo(window, 'Counter');
  await addProduct(window, 'Sweet', 'Tiramisu');
  await window.getByRole('button', { name: 'Put on a table or tab' }).click();
  const dialog = window.getByRole('dialog', { name: 'Where does this order sit?' });
  const guests = dialog.getByRole('group', { name: 'Quantity of guests' });
  for (let tap = 0; tap < 4; tap += 1) await guests.getByLabel('One more').click();
  await expect(dialog.getByText('6 seats · nearest fit for 6')).toBeVisible();
  await dialog.getByRole('button', { name: 'Seat at table 10' }).click();
  await expect(dialog).toBeHidden();
  await goToFloor(window);
  await expectTable(window, 'Table 10', 'occupied, 8.50, 1 item');
});

async function orderOn(window: Page, name: string, product: string): Promise<void> {
  await openTable(window, name);
  await addProduct(window, 'Sweet', product);
  await window.getByRole('list', { name: 'Order' }).getByText(product).waitFor();
}
