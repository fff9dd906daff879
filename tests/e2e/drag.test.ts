import { expect, type Locator, type Page } from '@playwright/test';
import { startWork } from './first-steps.ts';
import { openTable } from './floor-steps.ts';
import { test } from './journey.ts';
import { addProduct, expectLines, line } from './order-steps.ts';

/** Table 6 with a tart, and Table 5 on show with two cakes. */
async function twoTables(window: Page): Promise<void> {
  await openTable(window, 'Table 6');
  await addProduct(window, 'Sweet', 'Affogato');
  await expectLines(window, ['1 × Affogato, 6.90']);
  await openTable(window, 'Table 5');
  await addProduct(window, 'Sweet', 'Tiramisu');
  await addProduct(window, 'Sweet', 'Pavlova');
  await expectLines(window, ['1 × Tiramisu, 8.50', '1 × Pavlova, 8.20']);
}

test('a line is dragged onto a recent order with the mouse, and comes back by Undo', async ({ start }) => {
  const { window } = await startWork(start);
  await twoTables(window);
  const before = await boxOf(line(window, '1 × Pavlova'));
  await press(window, line(window, '1 × Tiramisu'));
  await moveOver(window, recentOrder(window, 'Table 6'));
  expect(await boxOf(line(window, '1 × Pavlova')), 'nothing moves meanwhile').toEqual(before);
  await window.mouse.up();
  await expect(window.getByText('1 item moved to Table 6.')).toBeVisible();
  await expectLines(window, ['1 × Pavlova, 8.20']);
  await window.getByRole('button', { name: 'Undo' }).click();
  await expectLines(window, ['1 × Tiramisu, 8.50', '1 × Pavlova, 8.20']);
});

test('a whole round is dragged by what stands above it, and the person goes along', async ({ start }) => {
  const { window } = await startWork(start);
  await twoTables(window);
  await press(window, window.getByRole('list', { name: 'Order' }).getByText('New', { exact: true }));
  await moveOver(window, recentOrder(window, 'Table 6'));
  await window.mouse.up();
  await expect(window.getByText('Table 5 moved to Table 6.')).toBeVisible();
  await expect(window.getByRole('heading', { level: 1, name: 'Table 6' })).toBeVisible();
  await expectLines(window, ['1 × Affogato, 6.90', '1 × Tiramisu, 8.50', '1 × Pavlova, 8.20']);
});

test('a drop that cannot be says why, Escape lets go, and a drag is no tap', async ({ start }) => {
  const { window } = await startWork(start);
  await twoTables(window);
  await press(window, line(window, '1 × Tiramisu'));
  await moveOver(window, recentOrder(window, 'Table 5'));
  await window.mouse.up();
  await expect(window.getByText('This order is on Table 5 already.')).toBeVisible();

  await press(window, line(window, '1 × Tiramisu'));
  await moveOver(window, recentOrder(window, 'Table 6'));
  await window.keyboard.press('Escape');
  await window.mouse.up();
  await expectLines(window, ['1 × Tiramisu, 8.50', '1 × Pavlova, 8.20']);

  const face = line(window, '1 × Tiramisu');
  const isOpen = await face.getAttribute('aria-expanded');
  await press(window, face);
  await moveOver(window, line(window, '1 × Pavlova'));
  await moveOver(window, face);
  await window.mouse.up();
  await expect(face).toHaveAttribute('aria-expanded', isOpen ?? '');
});

test('what is chosen in the Move dialog is dragged onto a table', async ({ start }) => {
  const { window } = await startWork(start);
  await twoTables(window);
  await addProduct(window, 'Sweet', 'Lemon tart');
  await expectLines(window, ['1 × Tiramisu, 8.50', '1 × Pavlova, 8.20', '1 × Lemon tart, 8.20']);
  await window.getByRole('button', { name: 'Move', exact: true }).last().click();
  const dialog = window.getByRole('dialog', { name: 'Move from Table 5' });
  await dialog.getByRole('checkbox', { name: /Pavlova/ }).uncheck();
  await press(window, dialog.getByText('1 × Lemon tart'));
  await moveOver(window, dialog.getByRole('button', { name: /^Table 9, / }));
  await window.mouse.up();
  await expect(dialog).toBeHidden();
  await expect(window.getByText('2 items moved to Table 9.')).toBeVisible();
  await expectLines(window, ['1 × Pavlova, 8.20']);
});

test('a finger that stays picks a line up, and one that does not scrolls', async ({ start }) => {
  const { window } = await startWork(start);
  await twoTables(window);
  const finger = await touch(window);
  const at = await centreOf(line(window, '1 × Tiramisu'));
  const to = await centreOf(recentOrder(window, 'Table 6'));

  await finger.down(at);
  await finger.move(to);
  await finger.up();
  await expectLines(window, ['1 × Tiramisu, 8.50', '1 × Pavlova, 8.20']);

  // A list that still moves from the last finger is not held by the next one.
  await window.waitForTimeout(500);
  await finger.down(at);
  await expect(window.getByText('1 × Tiramisu', { exact: true })).toBeVisible();
  await finger.move(to);
  await finger.up();
  await expect(window.getByText('1 item moved to Table 6.')).toBeVisible();
  await expectLines(window, ['1 × Pavlova, 8.20']);
});

function recentOrder(window: Page, name: string): Locator {
  return window.getByRole('navigation', { name: 'Recent orders' }).getByRole('button', { name, exact: true });
}

async function boxOf(found: Locator) {
  return (await found.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
}

async function centreOf(found: Locator) {
  const { x, y, width, height } = await boxOf(found);
  return { x: x + width / 2, y: y + height / 2 };
}

async function press(window: Page, found: Locator): Promise<void> {
  const { x, y } = await centreOf(found);
  await window.mouse.move(x, y);
  await window.mouse.down();
}

async function moveOver(window: Page, found: Locator): Promise<void> {
  const { x, y } = await centreOf(found);
  await window.mouse.move(x, y, { steps: 8 });
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A finger as Chromium hears of it. */
async function touch(window: Page) {
  const session = await window.context().newCDPSession(window);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  return {
    down: (point: Point) => send('touchStart', [point]),
    move: (point: Point) => send('touchMove', [point]),
    up: () => send('touchEnd', []),
  };
}
