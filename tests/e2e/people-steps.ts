import { expect, type Locator, type Page } from '@playwright/test';
import { goTo } from './floor-steps.ts';

export async function openPeople(window: Page): Promise<void> {
  await goTo(window, 'Manage');
  await window.getByRole('button', { name: 'Open people' }).click();
  await window.getByRole('heading', { level: 1, name: 'People' }).waitFor();
}

/** Sets the PIN of somebody who has none, typed twice as the dialog asks for it. */
export async function setPin(window: Page, person: string, pin: string): Promise<void> {
  await window.getByRole('button', { name: `Set PIN of ${person}` }).click();
  for (const asked of ['The new PIN', 'The new PIN once more']) {
    const pad = window.getByRole('group', { name: asked, exact: true });
    await tapPin(pad, pin);
    await pad.getByRole('button', { name: 'Done' }).click();
  }
  await window.getByText(`The PIN of ${person} is set.`).waitFor();
}

/** Taps the digits of a PIN on a pad; the last one of a PIN that is known to have so many sends it. */
export async function tapPin(pad: Locator, pin: string): Promise<void> {
  for (const digit of pin) await pad.getByRole('button', { name: digit, exact: true }).click();
}

/** The pad that asks one person for their PIN, wherever it is. */
export function pinPad(window: Page, person: string): Locator {
  return window.getByRole('group', { name: `PIN for ${person}`, exact: true });
}

export async function lock(window: Page): Promise<void> {
  await window.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Lock' }).click();
  await expectLocked(window);
}

export async function expectLocked(window: Page): Promise<void> {
  await expect(lockScreen(window)).toBeVisible();
}

export async function expectUnlocked(window: Page): Promise<void> {
  await expect(lockScreen(window)).toBeHidden();
}

export function lockScreen(window: Page): Locator {
  return window.getByRole('dialog', { name: 'Who is working?' });
}

/** Taps a person on the lock screen and types their PIN. */
export async function signIn(window: Page, person: string, pin: string): Promise<void> {
  await lockScreen(window).getByRole('button', { name: person }).click();
  await tapPin(pinPad(window, person), pin);
}

/** Opens the menu of people at the rail and chooses who takes over. */
export async function handOverTo(window: Page, person: string): Promise<void> {
  await window.getByRole('button', { name: 'is working. Hand over' }).click();
  await window.getByRole('menuitemradio', { name: person }).click();
}

export async function expectAtWork(window: Page, person: string): Promise<void> {
  const atWork = window.getByRole('button', { name: `${person} is working. Hand over` });
  await expect(atWork).toBeVisible();
}

/** Asks for the order on show to be cleared, for a reason that is one tap. */
export async function askToClear(window: Page, order: string): Promise<void> {
  await window.getByRole('button', { name: 'More', exact: true }).click();
  await window.getByRole('menuitem', { name: 'Clear the order…' }).click();
  const dialog = window.getByRole('dialog', { name: `Clear ${order}` });
  await dialog.getByRole('button', { name: 'Mistake' }).click();
}
