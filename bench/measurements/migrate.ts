import { copyFileSync } from 'node:fs';
import path from 'node:path';
import type { Figure, Measurement, Workplace } from '../measurement.ts';
import { runChild } from '../processes/run-child.ts';
import { median } from '../statistics.ts';
import { createOldVenue } from '../store/old-venue.ts';

const SIZES = [
  ['empty', 0],
  ['venue', 300],
  ['large', 50_000],
] as const;
const RUNS = 5;

const migrator = path.resolve(import.meta.dirname, '..', 'processes', 'time-migration.ts');

/** What it takes to bring a data file from before items up to date, with its backup and its rehearsal, at three sizes. */
export const migrate: Measurement = {
  name: 'migrate',
  measure: async ({ folder }: Workplace): Promise<readonly Figure[]> => {
    const figures: Figure[] = [];
    let emptyBytes = 0;
    for (const [size, tables] of SIZES) {
      const old = path.join(folder, `${size}.db`);
      createOldVenue(old, tables);
      const runs = [];
      for (let run = 0; run < RUNS; run += 1) runs.push(await migrateCopy(old, `${size}-${run}.db`));
      figures.push({ name: `migrate.${size}`, value: median(runs.map(({ ms }) => ms)), unit: 'ms' });
      const bytes = Math.max(...runs.map((run) => run.bytes));
      if (tables === 0) emptyBytes = bytes;
      // Most of a small process is the code that it has loaded.
      else
        figures.push({
          name: `migrate.${size}.memory`,
          value: (bytes - emptyBytes) / 1_000_000,
          unit: 'MB more than for an empty one',
        });
    }
    return figures;
  },
};

async function migrateCopy(
  old: string,
  name: string,
): Promise<{ readonly ms: number; readonly bytes: number }> {
  const file = path.join(path.dirname(old), name);
  copyFileSync(old, file);
  const [ms = Number.NaN, bytes = Number.NaN] = (await runChild(process.execPath, [migrator, file]))
    .split(' ')
    .map(Number);
  return { ms, bytes };
}
