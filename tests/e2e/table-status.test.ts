import { expect } from '@playwright/test';
import { startWork } from './first-steps.ts';
import { chooseInTableMenu, expectTable, goToFloor, openTable, openTableMenu, table } from './floor-steps.ts';
import { test } from './journey.ts';
import { addProduct } from './order-steps.ts';

test('guests are seated, ask for the bill, stay after all and leave', async ({ start }) => {
  const { window } = await startWork(start);
  await chooseInTableMenu(window, 'Table 7', 'Guests are seated');
  await expectTable(window, 'Table 7', 'occupied');
  await chooseInTableMenu(window, 'Table 7', 'They asked for the bill');
  await expectTable(window, 'Table 7', 'bill asked');
  await chooseInTableMenu(window, 'Table 7', 'They stay after all');
  await expectTable(window, 'Table 7', 'occupied');
  await chooseInTableMenu(window, 'Table 7', 'Make it free');
  await expectTable(window, 'Table 7', 'free');
});

test('a change of status comes back by Undo', async ({ start }) => {
  const { window } = await startWork(start);
  await chooseInTableMenu(window, 'Table 7', 'Guests are seated');
  await expect(window.getByText('Table 7 is occupied.')).toBeVisible();
  await window.getByRole('button', { name: 'Undo' }).click();
  await expectTable(window, 'Table 7', 'free');
});

test('a table with an open order waits for the bill and is not made free by hand', async ({ start }) => {
  const { window } = await startWork(start);
  await openTable(window, 'Table 7');
  await addProduct(window, 'Sweet', 'Tiramisu');
  await window.getByRole('button', { name: 'Bill', exact: true }).click();
  await expect(window.getByText('Table 7 waits for the bill.')).toBeVisible();
  await goToFloor(window);
  await expectTable(window, 'Table 7', 'bill asked, 8.50, 1 item');
  const menu = await openTableMenu(window, 'Table 7');
  await expect(menu.getByRole('menuitem')).toHaveText([
    'Open the order',
    'They stay after all',
    'Move the order…',
    'Merge into another order…',
    'Swap with another table…',
    'Make it a tab…',
    'Clear the order…',
  ]);
});

test('a table is reserved for a time and shows it', async ({ start }) => {
  const { window } = await startWork(start);
  await chooseInTableMenu(window, 'Table 14', 'Reserve…');
  const dialog = window.getByRole('dialog', { name: 'Table 14: when do they come?' });
  await dialog.getByRole('textbox', { name: 'Another time' }).fill('20:15');
  await dialog.getByRole('button', { name: 'Reserve', exact: true }).click();
  await expectTable(window, 'Table 14', 'reserved, for 20:15');

  await openTable(window, 'Table 14');
  await addProduct(window, 'Sweet', 'Tiramisu');
  await goToFloor(window);
  await expectTable(window, 'Table 14', 'occupied, 8.50, 1 item');
});

test('a table out of use refuses orders until it is made free again', async ({ start }) => {
  const { window } = await startWork(start);
  await chooseInTableMenu(window, 'Table 5', 'Take out of use');
  await expectTable(window, 'Table 5', 'out of use');

  // A tap offers what can be done instead of an order.
  await table(window, 'Table 5').click();
  const menu = window.getByRole('menu', { name: 'Table 5' });
  await expect(menu.getByRole('menuitem')).toHaveText(['Make it free']);
  await window.keyboard.press('Escape');

  await openTable(window, 'Table 6');
  await addProduct(window, 'Sweet', 'Tiramisu');
  await window.getByRole('button', { name: 'More', exact: true }).click();
  await window.getByRole('menuitem', { name: 'Merge into another order…' }).click();
  const dialog = window.getByRole('dialog', { name: 'Move from Table 6' });
  await expect(dialog.getByRole('button', { name: /^Table 5, out of use/ })).toBeDisabled();
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await goToFloor(window);
  await chooseInTableMenu(window, 'Table 5', 'Make it free');
  await openTable(window, 'Table 5');
  await addProduct(window, 'Sweet', 'Tiramisu');
});

test('the status of a table is changed without a mouse', async ({ start }) => {
  const { window } = await startWork(start);
  await table(window, 'Table 7').focus();
  await window.keyboard.press('m');
  const menu = window.getByRole('menu', { name: 'Table 7' });
  await expect(menu.getByRole('menuitem', { name: 'Open the order' })).toBeFocused();
  await window.keyboard.press('ArrowDown');
  await expect(menu.getByRole('menuitem', { name: 'Guests are seated' })).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(menu).toBeHidden();
  await expectTable(window, 'Table 7', 'occupied');
  await expect(table(window, 'Table 7')).toBeFocused();
});

test('a finger that stays on a table opens its menu', async ({ start }) => {
  const { window } = await startWork(start);
  await table(window, 'Table 7').click({ delay: 900 });
  const menu = window.getByRole('menu', { name: 'Table 7' });
  await expect(menu).toBeVisible();
  await menu.getByRole('menuitem', { name: 'Guests are seated' }).click();
  await expectTable(window, 'Table 7', 'occupied');
});
