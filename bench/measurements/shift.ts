import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type RunningApp, runApp } from '../electron/running-app.ts';
import { workOrders } from '../electron/work-orders.ts';
import type { Figure, Measurement } from '../measurement.ts';
import { createSampleData } from '../store/app-data.ts';

const ORDERS = Number(process.env['COASTER_BENCH_SHIFT'] ?? 3000);
const WARM_UP_ORDERS = 100;
const ORDERS_AT_ONCE = 100;
const PAINTED_WITHIN_MS = 60_000;
const WORKED_WITHIN_MS = 10 * 60_000;
/** The app is weighed when it has had nothing to do for this long. */
const REST_MS = 10_000;

const repo = path.resolve(import.meta.dirname, '..', '..');
const timedApp = path.join(repo, 'bench', 'electron', 'timed-app');

/** What all processes of an app hold after a long shift, over what they held at its beginning. */
export const shift: Measurement = {
  name: 'shift',
  measure: async ({ folder, electron }): Promise<readonly Figure[]> => {
    const dataFolder = path.join(folder, 'shift');
    createSampleData(dataFolder);
    const app = runApp({
      electron,
      folder: timedApp,
      env: { COASTER_BENCH_APP: repo, COASTER_BENCH_READY: '[data-table]', COASTER_DATA: dataFolder },
    });
    try {
      await app.nextLine(PAINTED_WITHIN_MS);
      await work(app, WARM_UP_ORDERS);
      const before = await weigh(app);
      for (let worked = 0; worked < ORDERS; worked += ORDERS_AT_ONCE)
        await work(app, Math.min(ORDERS_AT_ONCE, ORDERS - worked));
      return figuresOf(before, await weigh(app));
    } finally {
      await app.end();
    }
  },
};

async function work(app: RunningApp, orders: number): Promise<void> {
  app.tell(JSON.stringify(`(${String(workOrders)})(${orders})`));
  await app.nextLine(WORKED_WITHIN_MS);
}

async function weigh(app: RunningApp): Promise<number> {
  await sleep(REST_MS);
  return app.memoryMb();
}

function figuresOf(beforeMb: number, afterMb: number): readonly Figure[] {
  return [
    { name: 'shift.startMemory', value: beforeMb, unit: 'MB' },
    { name: 'shift.endMemory', value: afterMb, unit: 'MB' },
    { name: 'shift.memory', value: afterMb / beforeMb, unit: 'ratio', bound: { is: 'at most', value: 1.3 } },
  ];
}
