import { expect, type Page } from '@playwright/test';
import { startWork } from './first-steps.ts';
import { goTo } from './floor-steps.ts';
import { test } from './journey.ts';

test('a terminal speaks Italian from the moment that it is chosen, also after a restart, and English again', async ({
  start,
}) => {
  const first = await startWork(start);
  await goTo(first.window, 'Manage');
  await language(first.window, 'Italiano').check();
  await expect(screens(first.window, 'Gestione')).toBeVisible();
  await expect(first.window.locator('html')).toHaveAttribute('lang', 'it');
  await first.app.close();

  const { window } = await start();
  await screens(window, 'Sala').click();
  await expect(window.getByRole('button', { name: 'Tavolo 7, libero' })).toBeVisible();
  await window.getByRole('button', { name: 'Tavolo 7, libero' }).click();
  await window.getByRole('searchbox').fill('tiramisu');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('button', { name: 'Paga 8.50' })).toBeVisible();
  await screens(window, 'Gestione').click();
  await language(window, 'English').check();
  await expect(screens(window, 'Manage')).toBeVisible();
});

function screens(window: Page, name: string) {
  return window.getByRole('navigation').getByRole('button', { name, exact: true });
}

function language(window: Page, name: string) {
  return window.getByRole('radio', { name, exact: true });
}
