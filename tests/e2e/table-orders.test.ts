import { expect } from '@playwright/test';
import { startWork } from './first-steps.ts';
import { expectTable, goTo, goToFloor, openTable, table } from './floor-steps.ts';
import { test } from './journey.ts';
import { killHard } from './launch.ts';
import {
  addProduct,
  chooseCategory,
  expectLines,
  expectTotal,
  line,
  lineTools,
  product,
} from './order-steps.ts';
import { openTab } from './tab-steps.ts';
import { clearOrder, orderOn } from './table-work-steps.ts';
import { fingerOn } from './touch-steps.ts';

test('items are added to a table that holds some, with a finger', async ({ start }) => {
  const { window } = await startWork(start);
  await orderOn(window, 'Table 7', 'Tiramisu');
  await goToFloor(window);
  await expectTable(window, 'Table 7', 'occupied, 8.50, 1 item');

  const finger = await fingerOn(window);
  await finger.tap(table(window, 'Table 7'));
  await expectLines(window, ['1 × Tiramisu, 8.50']);
  await finger.tap(window.getByRole('tab', { name: 'Sweet', exact: true }));
  for (let tap = 0; tap < 3; tap += 1) await finger.tap(product(window, 'Pavlova'));
  await finger.tap(product(window, 'Tiramisu'));
  await expectLines(window, ['2 × Tiramisu, 17.00', '3 × Pavlova, 24.60']);
  await finger.tap(window.getByRole('button', { name: 'Done' }));
  await expectTable(window, 'Table 7', 'occupied, 41.60, 5 items');
});

test('items of a table are updated with a finger, and its status and amount follow', async ({ start }) => {
  const { window } = await startWork(start);
  await orderOn(window, 'Table 7', 'Tiramisu');
  const finger = await fingerOn(window);
  const tools = await lineTools(window, '1 × Tiramisu');
  await finger.tap(tools.getByLabel('One more'));
  await finger.tap(tools.getByLabel('One more'));
  await expectLines(window, ['3 × Tiramisu, 25.50']);
  await finger.tap(tools.getByRole('button', { name: 'Seat' }));
  await finger.tap(window.getByRole('button', { name: 'Seat 2' }));
  await expect(line(window, '3 × Tiramisu')).toContainText('seat 2');
  await goToFloor(window);
  await expectTable(window, 'Table 7', 'occupied, 25.50, 3 items');

  await openTable(window, 'Table 7');
  const again = await lineTools(window, '3 × Tiramisu');
  for (let left = 2; left >= 1; left -= 1) {
    await finger.tap(again.getByLabel('One less'));
    await line(window, `${left} × Tiramisu`).waitFor();
  }
  await goToFloor(window);
  await expectTable(window, 'Table 7', 'occupied, 8.50, 1 item');
});

test('the items of a table are cleared, and the table is free', async ({ start }) => {
  const { window } = await startWork(start);
  await orderOn(window, 'Table 7', 'Tiramisu');
  await orderOn(window, 'Table 7', 'Pavlova');
  await clearOrder(window, 'Table 7');
  await expectTable(window, 'Table 7', 'free');
  await openTable(window, 'Table 7');
  await expectLines(window, []);
  await expect(window.getByText('Nothing ordered yet')).toBeVisible();
});

test('one switches between tables in the middle of work and finds each as it was', async ({ start }) => {
  const { window } = await startWork(start);
  await orderOn(window, 'Table 5', 'Tiramisu');
  await orderOn(window, 'Table 6', 'Pavlova');
  await orderOn(window, 'Table 8', 'Affogato');
  const recent = window.getByRole('navigation', { name: 'Recent orders' });
  const orders = [
    ['Table 5', '1 × Tiramisu, 8.50'],
    ['Table 8', '1 × Affogato, 6.90'],
    ['Table 6', '1 × Pavlova, 8.20'],
  ] as const;
  for (const [name, held] of orders) {
    await recent.getByRole('button', { name }).click();
    await expect(window.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
    await expectLines(window, [held]);
  }
  // By the keyboard as well, and what is added is added to the one on show.
  await recent.getByRole('button', { name: 'Table 5' }).focus();
  await window.keyboard.press('Enter');
  await expectLines(window, ['1 × Tiramisu, 8.50']);
  await addProduct(window, 'Sweet', 'Affogato');
  await expectLines(window, ['1 × Tiramisu, 8.50', '1 × Affogato, 6.90']);
  await recent.getByRole('button', { name: 'Table 8' }).click();
  await expectLines(window, ['1 × Affogato, 6.90']);
});

test('a table is loaded into the order panel with all that it holds, by the keyboard', async ({ start }) => {
  const { window } = await startWork(start);
  await orderOn(window, 'Table 7', 'Tiramisu');
  await orderOn(window, 'Table 7', 'Pavlova');
  await goToFloor(window);
  await table(window, 'Table 7').focus();
  await window.keyboard.press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: 'Table 7', exact: true })).toBeVisible();
  await expectLines(window, ['1 × Tiramisu, 8.50', '1 × Pavlova, 8.20']);
  await expectTotal(window, '16.70');
});

test('what is ordered on a table or a tab is saved as it is shown, whatever happens next', async ({
  start,
}) => {
  const first = await startWork(start);
  await openTab(first.window, 'Anna');
  await addProduct(first.window, 'Sweet', 'Pavlova');
  await expectLines(first.window, ['1 × Pavlova, 8.20']);
  await openTable(first.window, 'Table 7');
  await chooseCategory(first.window, 'Sweet');
  await product(first.window, 'Tiramisu').click();
  await expectLines(first.window, ['1 × Tiramisu, 8.50']);
  // Nobody pressed anything to save it.
  await killHard(first.app);

  const { window } = await start();
  await goToFloor(window);
  await expectTable(window, 'Table 7', 'occupied, 8.50, 1 item');
  await openTable(window, 'Table 7');
  await expectLines(window, ['1 × Tiramisu, 8.50']);
  await goTo(window, 'Tabs');
  await window.getByRole('button', { name: /^Anna/ }).click();
  await expectLines(window, ['1 × Pavlova, 8.20']);
});

test('the items of a tab are added to and updated as those of a table are, and a tab that is cleared is closed', async ({
  start,
}) => {
  const { window } = await startWork(start);
  await openTab(window, 'Anna');
  await addProduct(window, 'Sweet', 'Tiramisu');
  await openTab(window, 'Bea');
  await addProduct(window, 'Sweet', 'Pavlova');
  const recent = window.getByRole('navigation', { name: 'Recent orders' });
  await recent.getByRole('button', { name: 'Anna' }).click();
  await expectLines(window, ['1 × Tiramisu, 8.50']);
  await addProduct(window, 'Sweet', 'Affogato');
  await (await lineTools(window, '1 × Tiramisu')).getByLabel('One more').click();
  await expectLines(window, ['2 × Tiramisu, 17.00', '1 × Affogato, 6.90']);
  await window.getByRole('button', { name: 'More', exact: true }).click();
  await window.getByRole('menuitem', { name: 'Clear the order…' }).click();
  await window.getByRole('dialog', { name: 'Clear Anna' }).getByRole('button', { name: 'Mistake' }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'This tab is closed' })).toBeVisible();
  await goTo(window, 'Tabs');
  await expect(window.getByRole('main').getByRole('listitem')).toHaveText(/^Bea/);
  await window.getByRole('button', { name: /^Bea/ }).click();
  await expectLines(window, ['1 × Pavlova, 8.20']);
});
