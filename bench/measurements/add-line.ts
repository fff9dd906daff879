import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { largeVenue } from '../../tests/venues/large-venue.ts';
import type { Figure, Measurement, Workplace } from '../measurement.ts';
import { median, quantile } from '../statistics.ts';
import { type BenchTerminal, createBenchTerminal, executeOrFail, tapOf } from '../store/bench-terminal.ts';
import { openRawOrders, type RawOrders, readWrittenTaps, type WrittenTap } from '../store/raw-orders.ts';

const TAPS_PER_TURN = 100;
/** With 300 tables and 100 taps in a turn, tables grow to 20 lines before they are cleared. */
const TURNS_PER_EVENING = 60;
const EVENINGS = 3;
const WARM_UP_TURNS = 15;
/** On a busy machine fewer turns must do. */
const TIME_LIMIT_MS = 60_000;

interface Turn {
  readonly tapMs: readonly number[];
  readonly totalMs: number;
  readonly rawMs: number;
}

/** How many lines a second the terminal adds durably, beside the least that writing the same rows can cost. */
export const addLine: Measurement = {
  name: 'addLine',
  measure: ({ folder }: Workplace): Promise<readonly Figure[]> => {
    const file = path.join(folder, 'add-line.db');
    const rawFile = path.join(folder, 'add-line-raw.db');
    const bench = createBenchTerminal({ file, venue: largeVenue({ tables: 300, products: 2000 }) });
    bench.terminal.store.db.sqlite.pragma('wal_checkpoint(TRUNCATE)');
    copyFileSync(file, rawFile);
    const raw = openRawOrders(rawFile);
    try {
      const endsAt = performance.now() + TIME_LIMIT_MS;
      const turns = Array.from({ length: EVENINGS }, () => runEvening(bench, raw, endsAt)).flat();
      return Promise.resolve(figuresOf(turns.slice(WARM_UP_TURNS)));
    } finally {
      bench.close();
      raw.close();
    }
  },
};

function runEvening(bench: BenchTerminal, raw: RawOrders, endsAt: number): readonly Turn[] {
  const turns: Turn[] = [];
  while (turns.length < TURNS_PER_EVENING && performance.now() < endsAt)
    turns.push(runTurn(bench, raw, turns.length));
  if (turns.length < TURNS_PER_EVENING) return turns;
  for (const id of bench.tables) {
    executeOrFail(bench.terminal, {
      type: 'clearHolder',
      holder: { kind: 'table', id },
      reason: 'the evening is over',
    });
  }
  raw.clear();
  return turns;
}

/** The terminal adds lines; then what it wrote is written by hand. What lies between is not timed. */
function runTurn(bench: BenchTerminal, raw: RawOrders, turn: number): Turn {
  const { terminal } = bench;
  const lines: string[] = [];
  const tapMs: number[] = [];
  const startedAt = performance.now();
  for (let tap = 0; tap < TAPS_PER_TURN; tap += 1) {
    const command = tapOf(bench, turn * TAPS_PER_TURN + tap);
    const tappedAt = performance.now();
    const result = terminal.execute(command);
    tapMs.push(performance.now() - tappedAt);
    if (result.ok && result.created !== null) lines.push(result.created);
  }
  const totalMs = performance.now() - startedAt;
  return { tapMs, totalMs, rawMs: timeRaw(raw, readWrittenTaps(terminal.store, lines)) };
}

function timeRaw(raw: RawOrders, taps: readonly WrittenTap[]): number {
  const startedAt = performance.now();
  for (const tap of taps) raw.write(tap);
  return performance.now() - startedAt;
}

function figuresOf(turns: readonly Turn[]): readonly Figure[] {
  const tapMs = turns.flatMap((turn) => turn.tapMs);
  const perSecond = median(turns.map(({ totalMs }) => (TAPS_PER_TURN / totalMs) * 1000));
  const ratio = median(turns.map(({ totalMs, rawMs }) => rawMs / totalMs));
  return [
    { name: 'addLine.perSecond', value: perSecond, unit: '1/s' },
    { name: 'addLine.p50', value: median(tapMs), unit: 'ms' },
    { name: 'addLine.p99', value: quantile(tapMs, 0.99), unit: 'ms' },
    {
      name: 'addLine.rawPerSecond',
      value: median(turns.map(({ rawMs }) => (TAPS_PER_TURN / rawMs) * 1000)),
      unit: '1/s',
    },
    { name: 'addLine.ratioToRaw', value: ratio, unit: 'ratio', bound: { is: 'at least', value: 0.6 } },
  ];
}
