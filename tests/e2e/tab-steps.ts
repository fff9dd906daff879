import type { Page } from '@playwright/test';
import { goTo } from './floor-steps.ts';

/** Opens a new tab, which then is the order on show. */
export async function openTab(window: Page, name: string): Promise<void> {
  await goTo(window, 'Tabs');
  await window.getByRole('button', { name: 'New tab' }).click();
  const dialog = window.getByRole('dialog', { name: 'New tab' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog.getByRole('button', { name: 'Open tab' }).click();
  await window.getByRole('heading', { level: 1, name }).waitFor();
}
