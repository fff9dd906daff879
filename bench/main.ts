/** `node bench/main.ts [NAME …]`: measures, prints each figure beside its bound, and writes bench-results.json. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { cacheRoot } from '../scripts/runtime/cache.mjs';
import { type Figure, isWithin, type Measurement } from './measurement.ts';
import { addLine } from './measurements/add-line.ts';
import { calls } from './measurements/calls.ts';
import { drain } from './measurements/drain.ts';
import { floorFrame } from './measurements/floor-frame.ts';
import { growth } from './measurements/growth.ts';
import { heal } from './measurements/heal.ts';
import { idle } from './measurements/idle.ts';
import { join } from './measurements/join.ts';
import { migrate } from './measurements/migrate.ts';
import { search } from './measurements/search.ts';
import { shift } from './measurements/shift.ts';
import { start } from './measurements/start.ts';
import { switchTable } from './measurements/switch-table.ts';
import { syncs } from './measurements/syncs.ts';
import { tap } from './measurements/tap.ts';
import { visible } from './measurements/visible.ts';
import { figureRow, writeResults } from './report.ts';

const all: readonly Measurement[] = [
  addLine,
  syncs,
  growth,
  tap,
  switchTable,
  search,
  floorFrame,
  start,
  visible,
  shift,
  idle,
  drain,
  heal,
  calls,
  join,
  migrate,
];
const resultsFile = path.resolve(import.meta.dirname, '..', 'bench-results.json');

process.exitCode = await run(process.argv.slice(2));

/** Answers 1 when something could not be measured; a missed bound is said aloud and is no failure of the run. */
async function run(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !all.some((measurement) => measurement.name === name));
  if (unknown.length > 0) {
    print(
      `There is no measurement ${unknown.join(', ')}. There are: ${all.map(({ name }) => name).join(', ')}.`,
    );
    return 1;
  }
  const chosen = names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
  const figures: Figure[] = [];
  const failed: string[] = [];
  for (const measurement of chosen) {
    try {
      const found = await measureIn(measurement);
      for (const figure of found) print(figureRow(figure));
      figures.push(...found);
    } catch (error) {
      failed.push(measurement.name);
      print(`*** ${measurement.name} COULD NOT BE MEASURED *** ${String(error)}`);
    }
  }
  writeResults(resultsFile, figures);
  const missed = figures.filter(({ value, bound }) => bound !== undefined && !isWithin(value, bound));
  if (missed.length > 0) print(`MISSED: ${missed.map(({ name }) => name).join(', ')}`);
  return failed.length > 0 ? 1 : 0;
}

/** Lends a folder on the disk of the cache; the system's temporary folder may lie in memory, where a sync costs nothing. */
async function measureIn({ measure }: Measurement): Promise<readonly Figure[]> {
  const root = cacheRoot();
  mkdirSync(root, { recursive: true });
  const folder = mkdtempSync(path.join(root, 'bench-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    return await measure({ folder, electron: process.env['COASTER_ELECTRON'] ?? '' });
  } finally {
    remove();
    process.off('exit', remove);
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
