import type { Page } from '@playwright/test';
import { goToFloor, openTable } from '../tests/e2e/floor-steps.ts';
import { lines } from '../tests/e2e/order-steps.ts';
import { connection } from '../tests/e2e/venue-steps.ts';

/** What a terminal shows its waiter. */
export interface Shown {
  /** The one sentence about the connection. */
  readonly connection: string;
  /** The order of the table that both work on, in no order: each terminal keeps its lines where they first stood. */
  readonly order: readonly string[];
  /** The open tabs, by how they are listed. */
  readonly tabs: readonly string[];
  /** How many things there are to decide. */
  readonly toDecide: number;
}

/** Reads it from the screen, as a person would, and leaves the terminal on the order of the table. */
export async function readShown(window: Page, table: string): Promise<Shown> {
  await goToFloor(window);
  const tabs = await window
    .getByRole('complementary', { name: 'Open tabs' })
    .getByRole('listitem')
    .evaluateAll((items) =>
      items.map((item) => item.querySelector('button')?.innerText.split('\n')[0] ?? ''),
    );
  const decide = window.getByRole('button', { name: /^\d+ to decide$/ });
  const toDecide = (await decide.isVisible()) ? Number.parseInt(await decide.innerText(), 10) : 0;
  await openTable(window, table);
  const order = await lines(window).evaluateAll((found) => found.map((line) => line.ariaLabel ?? ''));
  return {
    connection: await connection(window).innerText(),
    order: order.toSorted((a, b) => a.localeCompare(b)),
    tabs: tabs.toSorted((a, b) => a.localeCompare(b)),
    toDecide,
  };
}
