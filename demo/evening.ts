import { expect } from '@playwright/test';
import type { CentralProcess } from '../tests/central/central-process.ts';
import { goToFloor, openTable } from '../tests/e2e/floor-steps.ts';
import { addProduct, lineTools } from '../tests/e2e/order-steps.ts';
import { openTab } from '../tests/e2e/tab-steps.ts';
import { type Bars, expectConnection } from '../tests/e2e/venue-steps.ts';
import { readShown, type Shown } from './shown.ts';

/** A moment of the evening: what was done until then, and what each terminal showed. */
export interface Moment {
  readonly title: string;
  readonly done: readonly string[];
  readonly bar: Shown;
  readonly terrace: Shown;
}

const TABLE = 'Table 7';

/**
 * Plays an evening with an outage in its middle on two terminals that share a venue.
 * @param keep told of each moment as soon as it was read, with both terminals on the order of the table.
 */
export async function playEvening(given: {
  readonly bars: Bars;
  readonly central: Pick<CentralProcess, 'kill' | 'start'>;
  readonly keep: (moment: Moment) => Promise<void>;
}): Promise<void> {
  const { bars, central, keep } = given;
  const [bar, terrace] = [bars.one.window, bars.other.window];
  const look = async (title: string, done: readonly string[]) =>
    keep({
      title,
      done,
      bar: await readShown(bar, TABLE),
      terrace: await readShown(terrace, TABLE),
    });

  await openTable(bar, TABLE);
  await addProduct(bar, 'Kitchen', 'Roast hake');
  await openTable(terrace, TABLE);
  await addProduct(terrace, 'Sweet', 'Tiramisu');
  await levelOn(bars, 2);
  await look('Before: both online', [
    'Maeve at the bar takes a roast hake for table 7.',
    'Luca on the terrace adds a tiramisu to the same table; each sees the other’s line at once.',
  ]);

  await central.kill();
  await addProduct(bar, 'Sweet', 'Pavlova');
  await addProduct(terrace, 'Sweet', 'Affogato');
  await (await lineTools(terrace, '1 × Tiramisu')).getByRole('button', { name: 'One more' }).click();
  for (const window of [bar, terrace]) await openTab(window, 'Rossi');
  await expectConnection(bar, /^Offline since/);
  await expectConnection(terrace, /^Offline since/);
  await look('During: central is gone', [
    'Central is killed. Nobody waits: both go on with table 7.',
    'Maeve adds a pavlova. Luca adds an affogato and one more tiramisu.',
    'Both open a tab called Rossi, without knowing of each other.',
  ]);

  await central.start();
  await expectConnection(bar, 'Online');
  await expectConnection(terrace, 'Online');
  for (const window of [bar, terrace]) await openTable(window, TABLE);
  await levelOn(bars, 4);
  await look('After: central is back', [
    'Central is started again. Both terminals exchange what they have by themselves.',
    'Table 7 holds every line of both. The two tabs of one name are shown for somebody to decide.',
  ]);

  await bar.getByRole('button', { name: /^\d+ to decide$/ }).click();
  await bar.getByRole('button', { name: 'Call the newer “Rossi 2”' }).click();
  await goToFloor(terrace);
  await terrace.getByRole('button', { name: /^Rossi 2/ }).waitFor();
  await look('Decided', ['Maeve takes the proposed remedy with one tap; Luca’s screen follows.']);
}

/** Waits until both show so many lines of the order that is open on both. */
async function levelOn({ one, other }: Bars, count: number): Promise<void> {
  for (const { window } of [one, other]) {
    const order = window.getByRole('list', { name: 'Order' });
    await expect(order.getByRole('listitem')).toHaveCount(count, { timeout: 30_000 });
  }
}
