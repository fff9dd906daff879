import type { Page } from '@playwright/test';
import { chooseInTableMenu, goToFloor, openTable } from './floor-steps.ts';
import { addProduct, addSize, chooseCategory, line, product } from './order-steps.ts';

/** A room in which every status is to be seen, and a tab. */
export async function fillTheFloor(window: Page): Promise<void> {
  await openTable(window, 'Table 7');
  await addSize(window, 'Beer', 'Pilsner', 'Pint');
  await addSize(window, 'Beer', 'Pilsner', 'Pint');
  await addProduct(window, 'Sweet', 'Tiramisu');
  await line(window, '1 × Tiramisu').waitFor();
  await openTable(window, 'Table 8');
  await chooseCategory(window, 'Sweet');
  await product(window, 'Pavlova').click();
  await line(window, '1 × Pavlova').waitFor();
  await goToFloor(window);
  await chooseInTableMenu(window, 'Table 8', 'They asked for the bill');
  await chooseInTableMenu(window, 'Table 5', 'Take out of use');
  await chooseInTableMenu(window, 'Table 14', 'Reserve…');
  await window.getByRole('dialog').getByRole('textbox', { name: 'Another time' }).fill('20:15');
  await window.getByRole('dialog').getByRole('button', { name: 'Reserve', exact: true }).click();
  await window.getByRole('button', { name: 'New tab' }).click();
  await window.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Anna');
  await window.getByRole('dialog').getByRole('button', { name: 'Open tab' }).click();
  await addProduct(window, 'Sweet', 'Pavlova');
  await line(window, '1 × Pavlova').waitFor();
  await goToFloor(window);
}
