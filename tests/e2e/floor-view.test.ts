import { expect, type Page } from '@playwright/test';
import { startWork } from './first-steps.ts';
import { expectTable, goToFloor, openTable, showRoom, table } from './floor-steps.ts';
import { test } from './journey.ts';

const zoomTools = (window: Page) => window.getByRole('group', { name: 'Zoom' });
const plan = (window: Page) => window.getByRole('group', { name: /^Tables of / });

async function boxOf(window: Page, name: string) {
  const box = await table(window, name).boundingBox();
  if (box === null) throw new Error(`${name} is not on the screen.`);
  return { ...box, middle: { x: box.x + box.width / 2, y: box.y + box.height / 2 } };
}

/** Until the floor has come to rest and was drawn in its new size. */
async function atRest(window: Page): Promise<void> {
  await expect(plan(window)).not.toHaveAttribute('data-looking');
}

test('the floor zooms by its buttons and keys, each room for itself, and comes back as it was', async ({
  start,
}) => {
  const { window } = await startWork(start);
  const whole = await boxOf(window, 'Table 7');
  await expect(zoomTools(window).getByRole('button', { name: 'Zoom out' })).toBeDisabled();

  await zoomTools(window).getByRole('button', { name: 'Zoom in' }).click();
  await atRest(window);
  const near = await boxOf(window, 'Table 7');
  expect(near.width / whole.width).toBeCloseTo(1.5, 1);
  await window.keyboard.press('+');
  await atRest(window);
  expect((await boxOf(window, 'Table 7')).width).toBeGreaterThan(near.width * 1.2);
  await window.keyboard.press('-');
  await atRest(window);
  expect((await boxOf(window, 'Table 7')).width).toBeCloseTo(near.width, 0);

  await showRoom(window, 'Bar');
  await expect(zoomTools(window).getByRole('button', { name: 'Zoom out' })).toBeDisabled();
  await showRoom(window, 'Dining room');
  expect((await boxOf(window, 'Table 7')).width).toBeCloseTo(near.width, 0);
  await zoomTools(window).getByRole('button', { name: 'Show the whole room' }).click();
  await atRest(window);
  expect(await boxOf(window, 'Table 7')).toEqual(whole);
});

test('a turn of the wheel with Ctrl keeps the table under the mouse, without it pushes the floor as far as the wall', async ({
  start,
}) => {
  const { window } = await startWork(start);
  const before = await boxOf(window, 'Table 7');
  await window.mouse.move(before.middle.x, before.middle.y);
  await window.mouse.wheel(0, 200);
  expect(await boxOf(window, 'Table 7')).toEqual(before);

  await window.keyboard.down('Control');
  for (let notch = 0; notch < 3; notch += 1) await window.mouse.wheel(0, -100);
  await window.keyboard.up('Control');
  await atRest(window);
  const near = await boxOf(window, 'Table 7');
  expect(near.width).toBeGreaterThan(before.width * 1.5);
  expect(Math.abs(near.middle.x - before.middle.x)).toBeLessThan(3);

  await window.mouse.wheel(60, 0);
  await atRest(window);
  expect((await boxOf(window, 'Table 7')).x).toBeCloseTo(near.x - 60, 0);
  await window.mouse.wheel(-20_000, -20_000);
  await atRest(window);
  const space = await plan(window).locator('..').boundingBox();
  const floor = await plan(window).boundingBox();
  expect(floor?.x).toBeCloseTo(space?.x ?? 0, 0);
  expect(floor?.y).toBeCloseTo(space?.y ?? 0, 0);
});

test('a push of the near floor opens no table, a tap does, and the floor is near when one comes back', async ({
  start,
}) => {
  const { window } = await startWork(start);
  await window.keyboard.press('+');
  await atRest(window);
  const { middle } = await boxOf(window, 'Table 7');
  await window.mouse.move(middle.x, middle.y);
  await window.mouse.down();
  await window.mouse.move(middle.x - 30, middle.y, { steps: 4 });
  await window.mouse.move(middle.x - 60, middle.y, { steps: 4 });
  await window.mouse.up();
  await atRest(window);
  await expect(plan(window)).toBeVisible();
  const pushed = await boxOf(window, 'Table 7');
  expect(pushed.middle.x).toBeLessThan(middle.x - 40);

  await openTable(window, 'Table 7');
  await goToFloor(window);
  expect((await boxOf(window, 'Table 7')).middle.x).toBeCloseTo(pushed.middle.x, 0);
});

test('two fingers zoom, one pushes, a tap opens and a finger that stays asks what to do', async ({
  start,
}) => {
  const { window } = await startWork(start);
  const touch = await touchScreen(window);
  const whole = await boxOf(window, 'Table 7');
  const { x, y } = whole.middle;
  await touch.move([
    [
      { x: x - 30, y },
      { x: x + 30, y },
    ],
    [
      { x: x - 45, y },
      { x: x + 45, y },
    ],
    [
      { x: x - 60, y },
      { x: x + 60, y },
    ],
  ]);
  await atRest(window);
  const near = await boxOf(window, 'Table 7');
  expect(near.width / whole.width).toBeCloseTo(2, 1);

  const from = near.middle;
  await touch.move([[from], [{ x: from.x - 20, y: from.y }], [{ x: from.x - 70, y: from.y }]]);
  await atRest(window);
  await expect(plan(window)).toBeVisible();
  const pushed = await boxOf(window, 'Table 7');
  expect(pushed.middle.x).toBeLessThan(from.x - 40);

  await touch.press(pushed.middle, 700);
  const menu = window.getByRole('menu', { name: 'Table 7' });
  await expect(menu).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(menu).toBeHidden();
  await expectTable(window, 'Table 7', 'free');
  await touch.press(pushed.middle, 40);
  await expect(window.getByRole('heading', { level: 1, name: 'Table 7', exact: true })).toBeVisible();
});

test('the near floor follows the arrow keys from table to table', async ({ start }) => {
  const { window } = await startWork(start);
  await table(window, 'Table 1').focus();
  for (let step = 0; step < 4; step += 1) await window.keyboard.press('+');
  await atRest(window);
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown']) {
    await window.keyboard.press(key);
    await atRest(window);
    const [focused, space] = await Promise.all([
      window.locator('[data-table]:focus').boundingBox(),
      plan(window).locator('..').boundingBox(),
    ]);
    if (focused === null || space === null) throw new Error('No table has the focus.');
    expect(focused.x).toBeGreaterThanOrEqual(space.x);
    expect(focused.y).toBeGreaterThanOrEqual(space.y);
    expect(focused.x + focused.width).toBeLessThanOrEqual(space.x + space.width + 1);
    expect(focused.y + focused.height).toBeLessThanOrEqual(space.y + space.height + 1);
  }
});

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Fingers on the glass, as the browser gets them from a touch screen. */
async function touchScreen(window: Page) {
  const session = await window.context().newCDPSession(window);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', spots: readonly Spot[]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: spots.map(({ x, y }, id) => ({ x, y, id })),
    });
  return {
    /** Puts fingers down, moves them from step to step, and lifts them. */
    move: async ([first = [], ...steps]: readonly (readonly Spot[])[]) => {
      await send('touchStart', first);
      for (const spots of steps) await send('touchMove', spots);
      await send('touchEnd', []);
    },
    press: async (spot: Spot, ms: number) => {
      await send('touchStart', [spot]);
      await window.waitForTimeout(ms);
      await send('touchEnd', []);
    },
  };
}
