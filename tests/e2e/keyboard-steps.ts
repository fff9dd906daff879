import type { Locator, Page } from '@playwright/test';

/** Presses Tab until an element has the focus. */
export async function tabTo(window: Page, target: Locator, key = 'Tab'): Promise<void> {
  for (let press = 0; press < 60; press += 1) {
    if (await isFocused(target)) return;
    await window.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${String(target)}.`);
}

export function isFocused(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement);
}
