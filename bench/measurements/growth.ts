import { constants, copyFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fingerprintOf } from '../../scripts/runtime/built-app.mjs';
import { cachedFolder, cacheRoot } from '../../scripts/runtime/cache.mjs';
import type { Figure, Measurement, Workplace } from '../measurement.ts';
import { runChild } from '../processes/run-child.ts';
import { median } from '../statistics.ts';
import { type BenchTerminal, executeOrFail, openBenchTerminal, tapOf } from '../store/bench-terminal.ts';
import { createHistory } from '../store/history.ts';

const HISTORY_PREFIX = 'bench-history-';
const SHORT_HISTORY = 1000;
const LONG_HISTORY = 1_000_000;
const TAPS_PER_TURN = 25;
const TURNS = 40;
const WARM_UP_TURNS = 6;
const OPENINGS = 9;

const repo = path.resolve(import.meta.dirname, '..', '..');
const opener = path.join(repo, 'bench', 'processes', 'time-opening.ts');

/** Whether a tap and a start become slower with the age of the venue: the same beside a history of a thousand times the length. */
export const growth: Measurement = {
  name: 'growth',
  measure: async ({ folder }: Workplace): Promise<readonly Figure[]> => {
    const short = path.join(folder, 'short.db');
    const long = path.join(folder, 'long.db');
    createHistory(short, SHORT_HISTORY);
    copyFileSync(await bringLongHistory(), long, constants.COPYFILE_FICLONE);
    const opening = await compareOpening(short, long);
    return [
      ...compareTaps(short, long),
      { name: 'open.short', value: median(opening.map((pair) => pair.shortMs)), unit: 'ms' },
      { name: 'open.long', value: median(opening.map((pair) => pair.longMs)), unit: 'ms' },
      {
        name: 'open.growth',
        value: median(opening.map(({ shortMs, longMs }) => longMs / shortMs)),
        unit: 'ratio',
        bound: { is: 'at most', value: 1.5 },
      },
    ];
  },
};

/** Kept between runs, since making it takes minutes: another one as soon as anything that it was made by changes. */
async function bringLongHistory(): Promise<string> {
  const makers = [
    'drizzle',
    'src-shared/domain',
    'src-main/store/schema.ts',
    'bench/store/history.ts',
    'bench/store/bench-terminal.ts',
  ];
  const fingerprint = fingerprintOf(makers.map((name) => path.join(repo, name)));
  const name = `${HISTORY_PREFIX}${fingerprint.slice(0, 12)}`;
  const folder = await cachedFolder(name, (unfinished) => {
    removeOutdatedHistories();
    process.stderr.write(
      `Making a history of ${LONG_HISTORY} operations, once for this code (a few minutes)…\n`,
    );
    createHistory(path.join(unfinished, 'coaster.db'), LONG_HISTORY);
    return Promise.resolve();
  });
  return path.join(folder, 'coaster.db');
}

/** Each takes about 2 GB. */
function removeOutdatedHistories(): void {
  const outdated = readdirSync(cacheRoot()).filter((name) => name.startsWith(HISTORY_PREFIX));
  for (const name of outdated) rmSync(path.join(cacheRoot(), name), { recursive: true, force: true });
}

async function compareOpening(short: string, long: string) {
  const pairs: { readonly shortMs: number; readonly longMs: number }[] = [];
  for (let opening = 0; opening <= OPENINGS; opening += 1) {
    const shortMs = Number(await runChild(process.execPath, [opener, short]));
    const longMs = Number(await runChild(process.execPath, [opener, long]));
    // The first reads the files into memory.
    if (opening > 0) pairs.push({ shortMs, longMs });
  }
  return pairs;
}

function compareTaps(short: string, long: string): readonly Figure[] {
  const young = openBenchTerminal({ file: short });
  const old = openBenchTerminal({ file: long });
  try {
    const turns = Array.from({ length: TURNS }, (_, turn) => ({
      youngMs: medianTapMs(young, turn),
      oldMs: medianTapMs(old, turn),
    })).slice(WARM_UP_TURNS);
    return [
      { name: 'addLine.p50Short', value: median(turns.map(({ youngMs }) => youngMs)), unit: 'ms' },
      { name: 'addLine.p50Long', value: median(turns.map(({ oldMs }) => oldMs)), unit: 'ms' },
      {
        name: 'addLine.growth',
        value: median(turns.map(({ youngMs, oldMs }) => oldMs / youngMs)),
        unit: 'ratio',
        bound: { is: 'at most', value: 1.2 },
      },
    ];
  } finally {
    young.close();
    old.close();
  }
}

function medianTapMs(bench: BenchTerminal, turn: number): number {
  const taps = Array.from({ length: TAPS_PER_TURN }, (_, tap) => {
    const command = tapOf(bench, turn * TAPS_PER_TURN + tap);
    const tappedAt = performance.now();
    executeOrFail(bench.terminal, command);
    return performance.now() - tappedAt;
  });
  return median(taps);
}
