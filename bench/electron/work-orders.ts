/**
 * Runs in the page. Takes so many orders one after the other as a person does, by pressing what is on the screen: opens a free table,
 * adds two products, moves the order to another table, takes the money, and goes back to the floor.
 */
export async function workOrders(count: number): Promise<void> {
  const ORDER = 'section[aria-label^="Order of"]';
  const DIALOG = '[role="dialog"]';
  const FREE_TABLE = '[data-table][data-status="available"]:enabled';
  const until = async <Found>(what: string, look: () => Found | null | undefined | false): Promise<Found> => {
    const lookUntil = performance.now() + 30_000;
    for (;;) {
      const found = look();
      if (found) return found;
      if (performance.now() > lookUntil) throw new Error(`There was no ${what}.`);
      await new Promise(requestAnimationFrame);
    }
  };
  const press = async (selector: string, { words = '', nth = 0 } = {}) => {
    const element = await until(`${selector} ${words}`, () => {
      const found = [...document.querySelectorAll<HTMLElement>(selector)].filter((each) =>
        (each.textContent ?? '').trim().startsWith(words),
      );
      return found[nth % Math.max(1, found.length)];
    });
    const pointer = { bubbles: true, cancelable: true, button: 0, pointerId: 1, isPrimary: true };
    element.dispatchEvent(new PointerEvent('pointerdown', pointer));
    element.dispatchEvent(new PointerEvent('pointerup', pointer));
    element.click();
  };
  const linesShown = () =>
    document.querySelectorAll(`${ORDER} ul[aria-label="Order"] > li[data-line]`).length;
  for (let order = 0; order < count; order += 1) {
    await press(FREE_TABLE, { nth: order * 5 });
    await until('empty order', () => document.querySelector(ORDER) !== null && linesShown() === 0);
    await press('[data-shelf]', { words: 'Sweet' });
    for (let line = 0; line < 2; line += 1) {
      await press('[role="group"][aria-label="Sweet"] button:not([aria-disabled="true"]):not(:has(svg))', {
        nth: order + line,
      });
      await until('new line', () => linesShown() === line + 1);
    }
    await press(`${ORDER} footer button:enabled`, { words: 'Move' });
    await press(`${DIALOG} ${FREE_TABLE}`, { nth: order * 3 });
    await press(`${DIALOG} button:enabled`, { words: 'Move to' });
    await until('moved order', () => document.querySelector(DIALOG) === null && linesShown() === 2);
    await press(`${ORDER} footer button:enabled`, { words: 'Pay ' });
    await press('[aria-label="Way of paying"] button', { nth: order % 2 });
    await press('section[aria-label="Payment"] > button[data-tone="accent"]:enabled');
    await press('button', { words: 'Back to the floor' });
  }
  await until('floor', () => document.querySelector(FREE_TABLE));
}
