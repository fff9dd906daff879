import { expect } from '@playwright/test';
import { deedsOnDisk } from './data-file.ts';
import { startWork } from './first-steps.ts';
import { askForTable, expectTable, goToFloor, showRoom, table } from './floor-steps.ts';
import { test } from './journey.ts';
import { expectLines, line } from './order-steps.ts';
import { expectAtWork, handOverTo, openPeople, pinPad, setPin, tapPin } from './people-steps.ts';

test('a table is added from the floor with what its guests order first, and stands there with it', async ({
  start,
}) => {
  const { window } = await startWork(start);
  const dialog = await askForTable(window);
  await expect(dialog.getByLabel('Name')).toHaveValue('15');
  await dialog.getByLabel('Name').fill('Window');
  await dialog.getByRole('button', { name: 'Round', exact: true }).click();
  await dialog.getByRole('group', { name: 'Seats' }).getByRole('button', { name: 'One more' }).click();

  const search = dialog.getByRole('searchbox', { name: 'Ordered already? Find a product' });
  await search.fill('tiramisu');
  await dialog.getByRole('button', { name: 'Add Tiramisu' }).click();
  await search.fill('stout');
  await dialog.getByRole('button', { name: 'Add Stout · Pint' }).click();
  await dialog
    .getByRole('group', { name: 'Quantity of Stout · Pint' })
    .getByRole('button', { name: 'One more' })
    .click();
  await search.fill('');
  await expect(dialog.getByText('3 items')).toBeVisible();
  await dialog.getByRole('button', { name: 'Add table' }).click();

  await expect(window.getByRole('heading', { level: 1, name: 'Window', exact: true })).toBeVisible();
  await line(window, '2 × Stout').waitFor();
  await line(window, '1 × Tiramisu').waitFor();
  await goToFloor(window);
  await expect(table(window, 'Window')).toHaveAttribute('data-status', 'occupied');
  await expect(table(window, 'Window')).toHaveAttribute('data-shape', 'round');
});

test('a table without an order opens empty, by the keyboard alone, and Undo takes it away', async ({
  start,
}) => {
  const { window } = await startWork(start);
  await showRoom(window, 'Bar');
  const dialog = await askForTable(window);
  const name = await dialog.getByLabel('Name').inputValue();
  await dialog.getByLabel('Name').press('Enter');
  await expect(window.getByRole('heading', { level: 1, name: `Table ${name}`, exact: true })).toBeVisible();
  await goToFloor(window);
  await expectTable(window, `Table ${name}`, 'free');
  await window.getByRole('button', { name: 'Undo' }).click();
  await expect(table(window, `Table ${name}`)).toBeHidden();
});

test('a name in use is refused with a sentence, and nothing of the table is kept', async ({ start }) => {
  const { window } = await startWork(start);
  const dialog = await askForTable(window);
  await dialog.getByLabel('Name').fill('7');
  await dialog.getByRole('button', { name: /^Add / }).first().click();
  await dialog.getByRole('button', { name: 'Add table' }).click();
  await expect(window.getByRole('alert')).toContainText('7');
  await expect(dialog).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('button', { name: 'Dining room, 0 of 13 tables taken' })).toBeVisible();
});

test('a server adds a table once a manager approved it by PIN, and both are on record', async ({
  start,
  dataDir,
}) => {
  const { app, window } = await startWork(start);
  await openPeople(window);
  await setPin(window, 'Conor Daly', '7777');
  await handOverTo(window, 'Aoife Walsh');
  await goToFloor(window);
  const dialog = await askForTable(window);
  await dialog.getByLabel('Name').fill('Window');
  await dialog.getByRole('searchbox').fill('tiramisu');
  await dialog.getByRole('button', { name: 'Add Tiramisu' }).click();
  await dialog.getByRole('button', { name: 'Add table' }).click();

  const approval = window.getByRole('dialog', { name: 'Approve by PIN' });
  await approval.getByRole('button', { name: 'Leave it' }).click();
  // Nothing that was typed is lost by it.
  await expect(dialog.getByLabel('Name')).toHaveValue('Window');
  await expect(dialog.getByText('1 item')).toBeVisible();
  await dialog.getByRole('button', { name: 'Add table' }).click();
  await approval.getByRole('button', { name: 'Conor Daly' }).click();
  await tapPin(pinPad(window, 'Conor Daly'), '7777');
  await expect(window.getByRole('heading', { level: 1, name: 'Window', exact: true })).toBeVisible();
  await expectLines(window, ['1 × Tiramisu, 8.50']);
  await expectAtWork(window, 'Aoife Walsh');

  await app.close();
  const deeds = deedsOnDisk(dataDir).filter(({ type }) => ['table.set', 'line.added'].includes(type));
  expect(deeds.slice(-2)).toEqual([
    { type: 'table.set', operator: 'Aoife Walsh', approvedBy: 'Conor Daly' },
    { type: 'line.added', operator: 'Aoife Walsh', approvedBy: 'Conor Daly' },
  ]);
});
