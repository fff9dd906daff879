import { expect, type Locator, type Page } from '@playwright/test';
import { escapeForPattern } from './pattern.ts';

export async function chooseCategory(window: Page, name: string): Promise<void> {
  await window.getByRole('tab', { name, exact: true }).click();
  await window.getByRole('group', { name, exact: true }).waitFor();
}

/** The tile of a product; its label goes on with the price. */
export function product(window: Page, name: string): Locator {
  return window.getByRole('button', { name: new RegExp(`^${escapeForPattern(name)}, (from )?\\d`) });
}

/** Taps a product that is added at once. */
export async function addProduct(window: Page, category: string, name: string): Promise<void> {
  await chooseCategory(window, category);
  await product(window, name).click();
}

/** Taps a product that comes in sizes only, and then the size. */
export async function addSize(window: Page, category: string, name: string, size: string): Promise<void> {
  await addProduct(window, category, name);
  const sizes = window.getByRole('group', { name: 'Sizes' });
  await sizes.getByRole('button', { name: new RegExp(`^${escapeForPattern(size)}, `) }).click();
}

/** The lines of the order on show, without their tools. */
export function lines(window: Page): Locator {
  return window.getByRole('list', { name: 'Order' }).getByRole('button', { name: / × / });
}

/** A line by how its label begins: `2 × Pilsner`. */
export function line(window: Page, name: string): Locator {
  return lines(window).and(window.getByRole('button', { name: new RegExp(`^${escapeForPattern(name)}, `) }));
}

/** Waits until the order on show holds exactly these lines, as `2 × Pilsner, 13.60`, from the top. */
export async function expectLines(window: Page, expected: readonly string[]): Promise<void> {
  await expect
    .poll(() => lines(window).evaluateAll((found) => found.map((each) => each.ariaLabel)))
    .toEqual(expected);
}

export async function expectTotal(window: Page, total: string): Promise<void> {
  await expect(window.getByText(/^Total \d/)).toHaveText(`Total ${total}`);
}

/** The tile of a product once it counts so many pieces on the order on show, over all of its lines. */
export function piecesOn(tile: Locator, pieces: number): Locator {
  return tile.locator(`[data-pieces="${pieces}"]`);
}

/** The last of the lines of a product: the one that belongs to the latest round. */
export function latestLine(window: Page, name: string): Locator {
  return lines(window)
    .and(window.getByRole('button', { name: new RegExp(` × ${escapeForPattern(name)}, `) }))
    .last();
}

/** The tools of a line, opened if they are not yet. */
export async function lineTools(window: Page, name: string): Promise<Locator> {
  return await toolsOf(line(window, name), name.replace(/^\d+ × /, ''));
}

/** The tools of a line by its face and its product, opened if they are not yet. */
export async function toolsOf(face: Locator, name: string): Promise<Locator> {
  if ((await face.getAttribute('aria-expanded')) === 'false') await face.click();
  return face.page().getByRole('group', { name: `Change ${name}` });
}
