import { expect, type Locator, type Page } from '@playwright/test';
import { goTo } from './floor-steps.ts';
import { escapeForPattern } from './pattern.ts';

export async function openEditor(window: Page): Promise<void> {
  await goTo(window, 'Manage');
  await window.getByRole('button', { name: 'Edit the floor…' }).click();
  await plan(window).waitFor();
}

export function plan(window: Page): Locator {
  return window.getByRole('group', { name: /^Plan of / });
}

/** A table or a piece of scenery in the editor, by what its label begins with: `Table 7`, `Wall`. */
export function thing(window: Page, name: string): Locator {
  return plan(window).getByRole('button', { name: new RegExp(`^${escapeForPattern(name)}, `) });
}

/** Where a thing stands in the draft, in centimetres. */
export async function placeOf(
  window: Page,
  name: string,
): Promise<{ readonly x: number; readonly y: number }> {
  const label = (await thing(window, name).getAttribute('aria-label')) ?? '';
  const [, x, y] = /at (-?\d+), (-?\d+) cm/.exec(label) ?? [];
  return { x: Number(x), y: Number(y) };
}

export async function expectPlace(window: Page, name: string, x: number, y: number): Promise<void> {
  await expect.poll(() => placeOf(window, name)).toEqual({ x, y });
}

/** Pixels per centimetre. */
export async function scaleOf(window: Page, roomWidth: number): Promise<number> {
  const box = await plan(window).boundingBox();
  return (box?.width ?? 0) / roomWidth;
}

/** Drags something by a way in pixels, in a few steps as a hand does. */
export async function drag(
  window: Page,
  what: Locator,
  by: { readonly x: number; readonly y: number },
): Promise<void> {
  const box = await what.boundingBox();
  if (box === null) throw new Error('What is to be dragged is not on the screen.');
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await window.mouse.move(from.x, from.y);
  await window.mouse.down();
  for (const share of [0.25, 0.5, 0.75, 1])
    await window.mouse.move(from.x + by.x * share, from.y + by.y * share);
  await window.mouse.up();
}

export async function setField(window: Page, label: string, value: string): Promise<void> {
  const field = panel(window).getByLabel(label, { exact: true });
  await field.fill(value);
  await field.press('Enter');
}

export function panel(window: Page): Locator {
  return window.getByRole('complementary', { name: 'What is selected' });
}

export async function publish(window: Page, count: number): Promise<void> {
  const name = `Publish ${count} ${count === 1 ? 'change' : 'changes'}`;
  await window.getByRole('button', { name, exact: true }).click();
}
