import { expect, type Locator, type Page } from '@playwright/test';
import { escapeForPattern } from './pattern.ts';

/** Goes from the order on show to where it is paid. */
export async function openPay(window: Page): Promise<void> {
  await window.getByRole('button', { name: /^Pay \d/ }).click();
  await window.getByRole('region', { name: /^To pay of / }).waitFor();
}

/** Takes lines into the payment, or leaves them out, by how their labels begin: `2 × Pilsner`. */
export async function tapLine(window: Page, name: string): Promise<void> {
  await payLine(window, name).click();
}

export function payLine(window: Page, name: string): Locator {
  return window.getByRole('checkbox', { name: new RegExp(`^${escapeForPattern(name)}, `) });
}

export async function expectDue(window: Page, due: string, stays: string | null): Promise<void> {
  const sums = window.getByRole('region', { name: /^To pay of / });
  await expect(sums.getByText('To pay now').locator('..')).toContainText(due);
  if (stays === null) await expect(sums.getByText('Stays open')).toBeHidden();
  else await expect(sums.getByText('Stays open').locator('..')).toContainText(stays);
}

export async function chooseMethod(window: Page, name: 'Cash' | 'Card, on the reader'): Promise<void> {
  await window
    .getByRole('group', { name: 'Way of paying' })
    .getByRole('button', { name, exact: true })
    .click();
}

/** Types an amount on the keypad: `2000` for 20.00. */
export async function typeAmount(window: Page, digits: string): Promise<void> {
  const keypad = window.getByRole('group', { name: 'Keypad' });
  for (const digit of digits) await keypad.getByRole('button', { name: digit, exact: true }).click();
}

/** Taps what takes the money. */
export async function take(window: Page, words: string): Promise<void> {
  await window.getByRole('button', { name: words, exact: true }).click();
}

/** Waits until a payment is told as recorded. */
export async function expectPaid(
  window: Page,
  given: {
    readonly total: string;
    readonly receipt: number;
    readonly change?: string;
    readonly open: string;
  },
): Promise<void> {
  const paid = window.getByRole('region', { name: `${given.total} paid` });
  await expect(paid).toContainText(`receipt ${given.receipt}`);
  const change = given.change === undefined ? /^No change/ : `Give back ${given.change}`;
  await expect(paid.getByRole('status')).toHaveText(change);
  await expect(paid).toContainText(given.open);
}

/** What stands on the paper on show, line by line, without the spaces that place it. */
export async function readPaper(window: Page, label: string): Promise<readonly string[]> {
  const text = (await window.getByRole('figure', { name: label }).locator('pre').textContent()) ?? '';
  return text
    .split('\n')
    .map((line) => line.trim().replaceAll(/ {2,}/gu, ' | '))
    .filter((line) => line !== '' && !/^-{42}$/u.test(line));
}
