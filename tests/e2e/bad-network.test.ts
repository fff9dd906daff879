import { expect, type Page } from '@playwright/test';
import { FAULTS, startFaultProxy } from '../faults/fault-proxy.ts';
import { startWork } from './first-steps.ts';
import { openTable } from './floor-steps.ts';
import { addProduct, lines } from './order-steps.ts';
import { seededRandom } from './seeded-random.ts';
import { test } from './shared-venue.ts';
import { expectConnection, join, joinAtFirstRun, newCode, openSync } from './venue-steps.ts';

const SWEETS = ['Tiramisu', 'Pavlova', 'Affogato', 'Crème brûlée', 'Baked cheesecake', 'Irish cheese plate'];

test('two waiters on one table never wait for a bad network, and both have everything after each of its faults', async ({
  start,
  central,
  otherDir,
}) => {
  test.setTimeout(240_000);
  const seed = Number(process.env['COASTER_SEED'] ?? Date.now() % 2 ** 31);
  process.stdout.write(`COASTER_SEED=${seed}\n`);
  const proxy = await startFaultProxy({ target: central.address, random: seededRandom(seed) });
  const one = await startWork(start);
  await openSync(one.window);
  await join(one.window, proxy, { code: await newCode(central), name: 'Bar' });
  await expectConnection(one.window, 'Online');
  const other = await start({ dataDir: otherDir });
  await joinAtFirstRun(
    other.window,
    { ...central, address: proxy.address },
    { name: 'Terrace', person: 'Luca Ferri' },
  );
  const windows = [one.window, other.window];
  for (const window of windows) await openTable(window, 'Table 7');

  const added = new Map<string, number>();
  for (const [round, fault] of FAULTS.entries()) {
    proxy.set(fault, 0.7);
    for (const [index, window] of windows.entries()) {
      const sweet = SWEETS[(2 * round + index) % SWEETS.length] ?? '';
      const pieces = (await piecesByName(window))[sweet] ?? 0;
      await addProduct(window, 'Sweet', sweet);
      // It is there at once, whatever the network does.
      await expect.poll(() => piecesByName(window)).toMatchObject({ [sweet]: pieces + 1 });
      added.set(sweet, (added.get(sweet) ?? 0) + 1);
    }
    proxy.set('none');
    for (const window of windows) {
      await expectConnection(window, 'Online');
      await expect
        .poll(() => piecesByName(window), { message: `after ${fault}`, timeout: 30_000 })
        .toEqual(Object.fromEntries(added));
    }
  }
  await proxy.stop();
});

/** How many pieces of each product the order on show holds. */
async function piecesByName(window: Page): Promise<Readonly<Record<string, number>>> {
  const labels = await lines(window).evaluateAll((found) => found.map((line) => line.ariaLabel ?? ''));
  const pieces = new Map<string, number>();
  for (const label of labels) {
    const [, quantity = '0', name = ''] = /^(\d+) × ([^,]+)/.exec(label) ?? [];
    pieces.set(name, (pieces.get(name) ?? 0) + Number(quantity));
  }
  return Object.fromEntries(pieces);
}
