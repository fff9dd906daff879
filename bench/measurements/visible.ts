import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startCentralProcess } from '../../tests/central/central-process.ts';
import { openTable } from '../../tests/e2e/floor-steps.ts';
import { launchApp } from '../../tests/e2e/launch.ts';
import { addProduct, line, lineTools } from '../../tests/e2e/order-steps.ts';
import { type Bars, openBars, VENUE_NAME } from '../../tests/e2e/venue-steps.ts';
import { presses, recordPresses, recordSights, sights } from '../electron/record-sight.ts';
import type { Figure, Measurement } from '../measurement.ts';
import { median, quantile } from '../statistics.ts';

const TAPS = 120;
const WARM_UP_TAPS = 20;
const SEEN_WITHIN_MS = 10_000;
const LIST = 'ul[aria-label="Order"]';

/** From the press on one terminal to the painted line on another: two apps in Electron and central, as processes on one machine. */
export const visible: Measurement = {
  name: 'exchange.visible',
  measure: async ({ folder }): Promise<readonly Figure[]> => {
    const central = await startCentralProcess(path.join(folder, 'central'));
    await central.ask('add-venue', VENUE_NAME);
    const opened: Awaited<ReturnType<typeof launchApp>>[] = [];
    try {
      const bars = await openBars({
        central,
        start: async (options = {}) => {
          const terminal = await launchApp({ dataDir: path.join(folder, 'visible-one'), ...options });
          opened.push(terminal);
          return terminal;
        },
        otherDir: path.join(folder, 'visible-other'),
      });
      return figuresOf((await tapAndWatch(bars)).slice(WARM_UP_TAPS));
    } finally {
      for (const { app } of opened) await app.close();
      await central.kill();
    }
  },
};

/** Adds one more piece of one line again and again, and waits each time until the other terminal has painted it. */
async function tapAndWatch({ one, other }: Bars): Promise<readonly number[]> {
  for (const { window } of [one, other]) await openTable(window, 'Table 7');
  await addProduct(one.window, 'Sweet', 'Tiramisu');
  await line(other.window, '1 × Tiramisu').waitFor();
  const more = (await lineTools(one.window, '1 × Tiramisu')).getByRole('button', { name: 'One more' });
  await more.hover();
  await one.window.evaluate(recordPresses);
  await other.window.evaluate(recordSights, LIST);
  const delaysMs: number[] = [];
  for (let tap = 0; tap < TAPS; tap += 1) {
    // Taps fall anywhere within a frame, and both terminals are at rest before each.
    await sleep(120 + ((tap * 7) % 31));
    await Promise.all([one.window.mouse.down(), one.window.mouse.up()]);
    const pressedAt = (await one.window.evaluate(presses))[tap] ?? Number.NaN;
    delaysMs.push((await firstSightAfter(other.window, pressedAt)) - pressedAt);
  }
  return delaysMs;
}

async function firstSightAfter(window: Bars['other']['window'], pressedAt: number): Promise<number> {
  const until = performance.now() + SEEN_WITHIN_MS;
  for (;;) {
    const seenAt = (await window.evaluate(sights)).find((at) => at > pressedAt);
    if (seenAt !== undefined) return seenAt;
    if (performance.now() > until) throw new Error('A tap was not seen on the other terminal.');
    await sleep(20);
  }
}

function figuresOf(delaysMs: readonly number[]): readonly Figure[] {
  return [
    { name: 'exchange.visible.p50', value: median(delaysMs), unit: 'ms' },
    {
      name: 'exchange.visible.p95',
      value: quantile(delaysMs, 0.95),
      unit: 'ms',
      bound: { is: 'at most', value: 150 },
    },
  ];
}
