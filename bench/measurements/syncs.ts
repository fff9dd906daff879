import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Figure, Measurement, Workplace } from '../measurement.ts';
import { runChild } from '../processes/run-child.ts';

const tapper = path.resolve(import.meta.dirname, '..', 'processes', 'tap-in-rounds.ts');

/** Taps that follow each other without a pause, so that no checkpoint comes between. */
const AT_ONCE = { rounds: 1, pauseMs: 0 };
/** Five taps, then long enough nothing that the log is moved into the file, as between two tables. */
const IN_ROUNDS = { tapsPerRound: 5, pauseMs: 1800 };

/**
 * How often a tap waits for the disk. A child of this process taps under strace; two runs of different length are compared, so
 * that what opening and closing cost drops out.
 */
export const syncs: Measurement = {
  name: 'fsyncs',
  measure: async (workplace: Workplace): Promise<readonly Figure[]> => {
    const few = await countSyncs(workplace, { ...AT_ONCE, tapsPerRound: 100 });
    const many = await countSyncs(workplace, { ...AT_ONCE, tapsPerRound: 500 });
    const short = await countSyncs(workplace, { ...IN_ROUNDS, rounds: 2 });
    const long = await countSyncs(workplace, { ...IN_ROUNDS, rounds: 8 });
    return [
      {
        name: 'addLine.fsyncs',
        value: (many - few) / 400,
        unit: 'per command',
        bound: { is: 'exactly', value: 1 },
      },
      {
        name: 'addLine.fsyncsWithCheckpoints',
        value: (long - short) / (6 * IN_ROUNDS.tapsPerRound),
        unit: 'per command',
      },
    ];
  },
};

async function countSyncs(
  { folder }: Workplace,
  given: { readonly rounds: number; readonly tapsPerRound: number; readonly pauseMs: number },
): Promise<number> {
  const trace = path.join(folder, 'syncs.trace');
  const file = path.join(folder, `syncs-${given.rounds}-${given.tapsPerRound}.db`);
  const { rounds, tapsPerRound, pauseMs } = given;
  await runChild('strace', [
    '-f',
    '-e',
    'trace=fsync,fdatasync',
    '-o',
    trace,
    process.execPath,
    tapper,
    file,
    String(rounds),
    String(tapsPerRound),
    String(pauseMs),
  ]);
  return (readFileSync(trace, 'utf8').match(/\b(?:fsync|fdatasync)\(/gu) ?? []).length;
}
