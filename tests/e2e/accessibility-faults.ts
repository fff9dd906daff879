import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The least side of what a finger has to hit, in CSS pixels. */
const TOUCH_PX = 48;

export async function seriousFaults(window: Page): Promise<readonly string[]> {
  await window.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  // Without it axe wants a page of its own for each frame, which Electron does not give.
  const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
    );
}

/** Buttons, fields and choices in sight that are narrower or lower than a finger needs. */
export function smallTargets(window: Page): Promise<readonly string[]> {
  return window.evaluate((least) => {
    const found = document.querySelectorAll<HTMLElement>(
      'button, a[href], input, select, textarea, [role="menuitem"], [role="switch"], [role="tab"]',
    );
    return [...found].flatMap((element) => {
      // A box or a dot is hit by its whole label.
      const isBox = element instanceof HTMLInputElement && ['radio', 'checkbox'].includes(element.type);
      const target = (isBox ? element.closest('label') : null) ?? element;
      const { x, y, width: drawnWidth, height: drawnHeight } = target.getBoundingClientRect();
      const hit = document.elementFromPoint(x + drawnWidth / 2, y + drawnHeight / 2);
      if (hit === null || !target.contains(hit)) return [];
      // The size as it is laid out: a turned table is as large as one that is not. What stands around it for a finger counts.
      const around = getComputedStyle(target, '::after');
      const reaches = around.position === 'absolute' && around.pointerEvents !== 'none';
      const width = Math.max(target.offsetWidth, reaches ? Number.parseFloat(around.width) || 0 : 0);
      const height = Math.max(target.offsetHeight, reaches ? Number.parseFloat(around.height) || 0 : 0);
      const name = element.ariaLabel ?? element.textContent ?? '';
      return width < least || height < least
        ? [`${name.trim() || element.outerHTML} ${width} × ${height}`]
        : [];
    });
  }, TOUCH_PX);
}

/** Collects what is wrong with the screens that it is told to look at: faults of accessibility and targets too small for a finger. */
export function watchAccessibility(window: Page) {
  const faults: string[] = [];
  const look = async (screen: string) => {
    const found = [...(await seriousFaults(window)), ...(await smallTargets(window))];
    faults.push(...found.map((fault) => `${screen}: ${fault}`));
  };
  return { faults, look };
}
