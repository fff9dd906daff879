import type { Page } from '@playwright/test';
import { chooseInTableMenu, goToFloor, openTable } from './floor-steps.ts';
import { addProduct, lines } from './order-steps.ts';

/** Adds something sweet to a table, and waits until its order shows it. */
export async function orderOn(window: Page, table: string, product: string): Promise<void> {
  await openTable(window, table);
  await addProduct(window, 'Sweet', product);
  await lines(window).filter({ hasText: product }).first().waitFor();
}

/** Moves the order of a table to a free one, from the floor. */
export async function moveOrder(window: Page, from: string, to: string): Promise<void> {
  await goToFloor(window);
  await chooseInTableMenu(window, from, 'Move the order…');
  await chooseTarget(window, { dialog: `Move from ${from}`, target: to, act: `Move to ${inSentence(to)}` });
}

/** Merges the order of a table into that of another, from the floor. */
export async function mergeOrder(window: Page, from: string, into: string): Promise<void> {
  await goToFloor(window);
  await chooseInTableMenu(window, from, 'Merge into another order…');
  await chooseTarget(window, {
    dialog: `Move from ${from}`,
    target: into,
    act: `Merge into ${inSentence(into)}`,
  });
}

/** Lets two tables change places, from the floor. */
export async function swapTables(window: Page, one: string, other: string): Promise<void> {
  await goToFloor(window);
  await chooseInTableMenu(window, one, 'Swap with another table…');
  await chooseTarget(window, { dialog: `Swap ${one} with…`, target: other, act: 'Change places' });
}

/** Clears the order of a table, from the floor. */
export async function clearOrder(window: Page, table: string): Promise<void> {
  await goToFloor(window);
  await chooseInTableMenu(window, table, 'Clear the order…');
  const dialog = window.getByRole('dialog', { name: `Clear ${table}` });
  await dialog.getByRole('button', { name: 'Mistake' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function chooseTarget(
  window: Page,
  given: { readonly dialog: string; readonly target: string; readonly act: string },
): Promise<void> {
  const dialog = window.getByRole('dialog', { name: given.dialog });
  await dialog.getByRole('button', { name: new RegExp(`^${given.target}, `) }).click();
  await dialog.getByRole('button', { name: given.act }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** `Table 8` within a sentence. */
function inSentence(table: string): string {
  return table.replace(/^Table/, 'table');
}
