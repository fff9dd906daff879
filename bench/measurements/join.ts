import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import type { Figure, Measurement, Workplace } from '../measurement.ts';
import { runChild } from '../processes/run-child.ts';
import { median } from '../statistics.ts';

/** The figures are quoted for this; `COASTER_BENCH_JOIN` chooses another size. */
const OPERATIONS = Number(process.env['COASTER_BENCH_JOIN'] ?? 1_000_000);
const JOINS = 5;
const FILLING_SECONDS = 60;

const processes = path.resolve(import.meta.dirname, '..', 'processes');

const measured = z.object({
  usableMs: z.number(),
  openTables: z.int(),
  missing: z.int(),
  filledPerSecond: z.number(),
  tapP50Ms: z.number(),
  tapP99Ms: z.number(),
  heldUpP99Ms: z.number(),
});

/**
 * How long a new terminal takes from the code to a floor that can be used, on a venue of three years: the real server of central on
 * PGlite in a folder, and a terminal in a process and on a file of its own, both on this machine.
 */
export const join: Measurement = {
  name: 'join',
  measure: async ({ folder }: Workplace): Promise<readonly Figure[]> => {
    process.stderr.write(`Filling a central with ${OPERATIONS} operations (some minutes)…\n`);
    const central = await serveVenue(folder);
    try {
      const joins: z.infer<typeof measured>[] = [];
      for (let n = 0; n < JOINS; n += 1) {
        const file = path.join(folder, `joined-${n}.db`);
        const seconds = n === JOINS - 1 ? FILLING_SECONDS : 0;
        const given = [file, central.address, await central.newCode(), String(seconds)];
        const printed = await runChild(process.execPath, [path.join(processes, 'join-venue.ts'), ...given]);
        joins.push(measured.parse(JSON.parse(printed)));
      }
      const usable = joins.map(({ usableMs }) => usableMs / 1000);
      const last = joins.at(-1);
      return [
        { name: 'join.operations', value: central.operations, unit: 'operations' },
        { name: 'join.usable', value: median(usable), unit: 's', bound: { is: 'at most', value: 20 } },
        { name: 'join.usableWorst', value: Math.max(...usable), unit: 's' },
        { name: 'join.openTables', value: last?.openTables ?? 0, unit: 'tables' },
        { name: 'join.historyPerSecond', value: last?.filledPerSecond ?? 0, unit: 'operations/s' },
        { name: 'join.tapWhileFilling.p50', value: last?.tapP50Ms ?? 0, unit: 'ms' },
        { name: 'join.tapWhileFilling.p99', value: last?.tapP99Ms ?? 0, unit: 'ms' },
        { name: 'join.heldUpWhileFilling.p99', value: last?.heldUpP99Ms ?? 0, unit: 'ms' },
      ];
    } finally {
      await central.stop();
    }
  },
};

const listening = z.object({ address: z.string(), operations: z.int() });
const coded = z.object({ code: z.string() });

async function serveVenue(folder: string) {
  const data = path.join(folder, 'central');
  mkdirSync(data, { recursive: true });
  const program = path.join(processes, 'serve-venue.ts');
  const child = spawn(process.execPath, [program, data, String(OPERATIONS)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const said = async (): Promise<unknown> => {
    const { value, done } = await lines.next();
    if (done === true) throw new Error('Central ended before it was asked to.');
    return JSON.parse(value);
  };
  const { address, operations } = listening.parse(await said());
  return {
    address,
    operations,
    newCode: async () => {
      child.stdin.write('code\n');
      return coded.parse(await said()).code;
    },
    stop: () => {
      child.stdin.end();
      return ended;
    },
  };
}
