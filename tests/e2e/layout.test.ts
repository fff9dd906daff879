import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@playwright/test';
import { startWork } from './first-steps.ts';
import { expectTable, goTo, goToFloor, openTable, showRoom, table } from './floor-steps.ts';
import { test } from './journey.ts';
import { killHard } from './launch.ts';
import {
  drag,
  expectPlace,
  openEditor,
  panel,
  placeOf,
  plan,
  publish,
  scaleOf,
  setField,
  thing,
} from './layout-steps.ts';
import { addProduct, expectLines } from './order-steps.ts';
import { fingerOn } from './touch-steps.ts';

/** The dining room of the sample venue, in centimetres. */
const ROOM_WIDTH = 1250;
const NEW_ROOM_WIDTH = 1200;
/** A draft is on the disk within this time of being shown, also on a busy machine. */
const ON_DISK_MS = 1_000;

test('tables are dragged, resized and turned, and every step goes back and forth', async ({ start }) => {
  const { window } = await startWork(start);
  await openEditor(window);
  await window.getByRole('button', { name: 'Snap to neighbours and grid' }).click();
  const scale = await scaleOf(window, ROOM_WIDTH);
  const from = await placeOf(window, 'Table 10');
  await drag(window, thing(window, 'Table 10'), { x: 40 * scale, y: -30 * scale });
  await expectPlace(window, 'Table 10', from.x + 40, from.y - 30);
  await expect(panel(window).getByRole('heading', { name: 'Table 10' })).toBeVisible();

  // The handle at the lower right corner, and the one that turns.
  await drag(window, window.locator('[data-handle="1 1"]'), { x: 50 * scale, y: 20 * scale });
  await expect(panel(window).getByLabel('Width', { exact: true })).toHaveValue('250');
  await expect(panel(window).getByLabel('Depth', { exact: true })).toHaveValue('140');
  await expectPlace(window, 'Table 10', from.x + 40, from.y - 30);
  const box = await thing(window, 'Table 10').boundingBox();
  if (box === null) throw new Error('Table 10 is not on the screen.');
  const turner = window.locator('[data-handle="turn"]');
  const grip = await turner.boundingBox();
  if (grip === null) throw new Error('There is no handle to turn it.');
  // From above the table to its right: a quarter of a turn.
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await drag(window, turner, { x: x + 120 - (grip.x + grip.width / 2), y: y - (grip.y + grip.height / 2) });
  await expect(panel(window).getByLabel('Turn', { exact: true })).toHaveValue('90');

  await window.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(panel(window).getByLabel('Turn', { exact: true })).toHaveValue('0');
  await window.keyboard.press('Control+z');
  await expect(panel(window).getByLabel('Width', { exact: true })).toHaveValue('200');
  await window.keyboard.press('Control+z');
  await expectPlace(window, 'Table 10', from.x, from.y);
  await expect(window.getByText('As on the floor')).toBeVisible();
  await expect(window.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
  for (let step = 0; step < 3; step += 1) await window.keyboard.press('Control+Shift+z');
  await expect(panel(window).getByLabel('Turn', { exact: true })).toHaveValue('90');
  await expectPlace(window, 'Table 10', from.x + 40, from.y - 30);
  await publish(window, 1);
  await expect(window.getByText('1 change is on the floor.')).toBeVisible();
});

test('a table that is dragged near its neighbours’ line comes onto it, and onto the grid elsewhere', async ({
  start,
}) => {
  const { window } = await startWork(start);
  await openEditor(window);
  // Tables 3, 7 and 11 stand one below the other, on one centre.
  await thing(window, 'Table 7').click();
  await setField(window, 'From the left', '640');
  await expectPlace(window, 'Table 7', 640, 362);
  const scale = await scaleOf(window, ROOM_WIDTH);
  await drag(window, thing(window, 'Table 7'), { x: -46 * scale, y: 0 });
  await expectPlace(window, 'Table 7', 592, 362);

  await window.getByRole('button', { name: 'Add a room' }).click();
  await window.getByRole('button', { name: 'Table', exact: true }).click();
  await expectPlace(window, 'Table 30', 40, 40);
  const wide = await scaleOf(window, NEW_ROOM_WIDTH);
  await drag(window, thing(window, 'Table 30'), { x: 133 * wide, y: 147 * wide });
  await expectPlace(window, 'Table 30', 170, 190);
});

test('several tables are brought into line, spread evenly and copied', async ({ start }) => {
  const { window } = await startWork(start);
  await openEditor(window);
  const names = ['Table 5', 'Table 6', 'Table 7'];
  await thing(window, 'Table 6').click();
  await setField(window, 'From the left', '300');
  await setField(window, 'From the top', '390');
  await thing(window, 'Table 5').click();
  await window.getByRole('button', { name: 'Select several' }).click();
  await thing(window, 'Table 6').click();
  await thing(window, 'Table 7').click();
  await expect(panel(window).getByRole('heading', { name: '3 things selected' })).toBeVisible();
  await panel(window).getByRole('button', { name: 'Align top' }).click();
  await panel(window).getByRole('button', { name: 'Same gaps across' }).click();
  for (const [index, name] of names.entries()) await expectPlace(window, name, 82 + index * 255, 362);

  await window.getByRole('button', { name: 'Duplicate' }).click();
  await expect(panel(window).getByRole('heading', { name: '3 things selected' })).toBeVisible();
  await expect(plan(window).getByRole('button', { name: /^Table /, pressed: true })).toHaveCount(3);
  await expect(plan(window).getByRole('button', { name: /^Table / })).toHaveCount(16);
  // As one step.
  await window.keyboard.press('Control+z');
  await expect(plan(window).getByRole('button', { name: /^Table / })).toHaveCount(13);
});

test('the floor is edited by the keyboard alone', async ({ start }) => {
  const { window } = await startWork(start);
  await openEditor(window);
  await thing(window, 'Table 5').focus();
  await window.keyboard.press('ArrowRight');
  await expect(thing(window, 'Table 6')).toBeFocused();
  await window.keyboard.press('Enter');
  await expect(thing(window, 'Table 6')).toHaveAttribute('aria-pressed', 'true');
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('Shift+ArrowDown');
  await expectPlace(window, 'Table 6', 338, 372);
  await window.keyboard.press('r');
  await expect(panel(window).getByLabel('Turn', { exact: true })).toHaveValue('15');
  await window.keyboard.press('Shift+R');
  await expect(panel(window).getByLabel('Turn', { exact: true })).toHaveValue('0');
  await window.keyboard.press('Control+d');
  await expect(plan(window).getByRole('button', { name: /^Table / })).toHaveCount(14);
  await window.keyboard.press('Delete');
  await expect(plan(window).getByRole('button', { name: /^Table / })).toHaveCount(13);
  await window.keyboard.press('Control+z');
  await window.keyboard.press('Control+z');
  await expect(plan(window).getByRole('button', { name: /^Table / })).toHaveCount(13);
  await expectPlace(window, 'Table 6', 338, 372);
  await window.getByRole('button', { name: 'Publish 1 change' }).focus();
  await window.keyboard.press('Enter');
  await expect(window.getByText('1 change is on the floor.')).toBeVisible();
  await expect(window.getByText('As on the floor')).toBeVisible();
});

test('a finger selects a table and drags it', async ({ start }) => {
  const { window } = await startWork(start);
  await openEditor(window);
  const finger = await fingerOn(window);
  const scale = await scaleOf(window, ROOM_WIDTH);
  await finger.tap(thing(window, 'Table 12'));
  await expect(panel(window).getByRole('heading', { name: 'Table 12' })).toBeVisible();
  const from = await placeOf(window, 'Table 12');
  await finger.tap(window.getByRole('button', { name: 'Snap to neighbours and grid' }));
  await finger.drag(thing(window, 'Table 12'), { x: -60 * scale, y: -40 * scale });
  await expectPlace(window, 'Table 12', from.x - 60, from.y - 40);
  await finger.drag(window.locator('[data-handle="1 1"]'), { x: 30 * scale, y: 30 * scale });
  await expect(panel(window).getByLabel('Width', { exact: true })).toHaveValue('156');
  await finger.tap(window.getByRole('button', { name: 'Publish 1 change' }));
  await expect(window.getByText('1 change is on the floor.')).toBeVisible();
});

test('a table with an open order stays when it is to be removed, and says why', async ({ start }) => {
  const { window } = await startWork(start);
  await openTable(window, 'Table 7');
  await addProduct(window, 'Sweet', 'Tiramisu');
  await expectLines(window, ['1 × Tiramisu, 8.50']);
  await openEditor(window);
  await thing(window, 'Table 6').click();
  await thing(window, 'Table 7').click({ modifiers: ['Shift'] });
  await window.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(
    window.getByText('Table 7 still holds 1 line and stays. Settle, move or clear the order first.'),
  ).toBeVisible();
  await expect(thing(window, 'Table 6')).toBeHidden();
  await expect(thing(window, 'Table 7')).toHaveAttribute('aria-pressed', 'true');
  await publish(window, 1);
  await goToFloor(window);
  await expectTable(window, 'Table 7', 'occupied, 8.50, 1 item');
  await expect(table(window, 'Table 6')).toBeHidden();
});

test('a table that moves to another room keeps its order', async ({ start }) => {
  const { window } = await startWork(start);
  await openTable(window, 'Table 7');
  await addProduct(window, 'Sweet', 'Tiramisu');
  await openEditor(window);
  await thing(window, 'Table 7').click();
  await panel(window).getByLabel('Room').selectOption({ label: 'Terrace' });
  await expect(plan(window)).toHaveAccessibleName('Plan of Terrace');
  await expect(thing(window, 'Table 7')).toBeVisible();
  await publish(window, 1);
  await goToFloor(window);
  await expect(table(window, 'Table 7')).toBeHidden();
  await showRoom(window, 'Terrace');
  await expectTable(window, 'Table 7', 'occupied, 8.50, 1 item');
  await table(window, 'Table 7').click();
  await expectLines(window, ['1 × Tiramisu, 8.50']);
});

test('a draft waits through a restart and a power cut, and is published later', async ({ start }) => {
  const first = await startWork(start);
  await openEditor(first.window);
  await thing(first.window, 'Table 5').click();
  await setField(first.window, 'Seats', '6');
  await first.app.close();

  const second = await start();
  await goTo(second.window, 'Manage');
  await expect(second.window.getByText('A draft with 1 change waits to be published.')).toBeVisible();
  await openEditor(second.window);
  await thing(second.window, 'Table 6').click();
  await setField(second.window, 'Seats', '8');
  await expect(second.window.getByText('Draft · 2 changes not yet on the floor')).toBeVisible();
  await sleep(ON_DISK_MS);
  await killHard(second.app);

  const { window } = await start();
  await openEditor(window);
  await expect(thing(window, 'Table 6')).toHaveAccessibleName(/, 8 seats, /);
  await publish(window, 2);
  await expect(window.getByText('2 changes are on the floor.')).toBeVisible();
});

test('whoever leaves the editor with a draft is asked what becomes of it', async ({ start }) => {
  const { window } = await startWork(start);
  await openEditor(window);
  await thing(window, 'Table 5').click();
  await setField(window, 'Seats', '6');
  const dialog = window.getByRole('dialog', { name: '1 change is not on the floor yet' });
  await goToFloor(window);
  await expect(dialog).toContainText('Nobody else sees it until it is published.');
  await window.keyboard.press('Escape');
  await expect(plan(window)).toBeVisible();

  await goToFloor(window);
  await dialog.getByRole('button', { name: 'Keep the draft' }).click();
  await expect(table(window, 'Table 5')).toBeVisible();
  await openEditor(window);
  await expect(thing(window, 'Table 5')).toHaveAccessibleName(/, 6 seats, /);

  await goToFloor(window);
  await dialog.getByRole('button', { name: 'Throw it away' }).click();
  await openEditor(window);
  await expect(thing(window, 'Table 5')).toHaveAccessibleName(/, 4 seats, /);
  await expect(window.getByText('As on the floor')).toBeVisible();
  // Without a draft nothing is asked.
  await goToFloor(window);
  await expect(table(window, 'Table 5')).toBeVisible();
});
