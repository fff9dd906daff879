import { expect, type Locator, type Page } from '@playwright/test';
import { escapeForPattern } from './pattern.ts';

export async function goToFloor(window: Page): Promise<void> {
  await goTo(window, 'Floor');
}

/** Goes to a screen by the rail at the left edge. */
export async function goTo(
  window: Page,
  screen: 'Floor' | 'Counter' | 'Tabs' | 'Sales' | 'Manage',
): Promise<void> {
  const rail = window.getByRole('navigation', { name: 'Screens' });
  await rail.getByRole('button', { name: new RegExp(`^${screen}\\b`) }).click();
}

/** Sets the theme of the terminal on the Manage screen, and stays there. */
export async function chooseTheme(window: Page, theme: 'dark' | 'light'): Promise<void> {
  await goTo(window, 'Manage');
  await window.getByRole('radio', { name: theme === 'dark' ? 'Dark' : 'Light' }).check();
  await expect(window.locator('html')).toHaveAttribute('data-theme', theme);
}

/** Asks for a new table in the room on show. */
export async function askForTable(window: Page): Promise<Locator> {
  await window.getByRole('button', { name: 'Add a table' }).click();
  return window.getByRole('dialog', { name: /^New table in / });
}

export async function showRoom(window: Page, name: string): Promise<void> {
  const rooms = window.getByRole('group', { name: 'Rooms' });
  await rooms.getByRole('button', { name: new RegExp(`^${escapeForPattern(name)}, `) }).click();
}

/** A table on the floor. Its name begins with all that it shows: `Table 5, occupied, 96.00, 7 items, 1 h 04`. */
export function table(window: Page, name: string): Locator {
  const plan = window.getByRole('group', { name: /^Tables of / });
  return plan.getByRole('button', { name: new RegExp(`^${escapeForPattern(name)}, `) });
}

/** Waits until a table shows a status and what goes with it: `occupied, 96.00, 7 items`; the time since may follow. */
export async function expectTable(window: Page, name: string, shown: string): Promise<void> {
  const pattern = new RegExp(
    `^${escapeForPattern(`${name}, ${shown}`)}(, now|, \\d+ min)?(, served by [^,]+)?($| )`,
  );
  await expect(table(window, name)).toHaveAccessibleName(pattern);
}

/** Opens the order of a table by a tap on the floor. */
export async function openTable(window: Page, name: string): Promise<void> {
  await goToFloor(window);
  await table(window, name).click();
  await window.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

/** Opens a table's menu as a mouse does. */
export async function openTableMenu(window: Page, name: string): Promise<Locator> {
  await table(window, name).click({ button: 'right' });
  return window.getByRole('menu', { name });
}

export async function chooseInTableMenu(window: Page, name: string, choice: string): Promise<void> {
  const menu = await openTableMenu(window, name);
  await menu.getByRole('menuitem', { name: choice }).click();
}
