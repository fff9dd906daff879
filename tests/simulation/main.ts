/** `node tests/simulation/main.ts [--seeds N] [--from S] [--trace]`: venues over bad networks; see docs/simulation.md. */
import { parseArgs } from 'node:util';
import { MISSING, type MissingType } from './app-version.ts';
import { olderVersion } from './older-version.ts';
import { runSeeds } from './run-seeds.ts';
import { openSimulation } from './simulation.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '300' },
    from: { type: 'string', default: '1' },
    trace: { type: 'boolean', default: false },
  },
});
const print = (line: string) => void process.stdout.write(`${line}\n`);

process.exitCode = await run(Number(values.seeds), Number(values.from));

async function run(seeds: number, from: number): Promise<number> {
  if (!Number.isSafeInteger(seeds) || seeds < 1 || !Number.isSafeInteger(from)) {
    print('Say how many seeds, and from which: --seeds 300 --from 1');
    return 1;
  }
  const missing = Object.keys(MISSING) as MissingType[];
  const simulation = await openSimulation(await Promise.all(missing.map(olderVersion)));
  const failed = await runSeeds({ simulation, seeds, from, isTraced: values.trace, print });
  await simulation.close();
  return failed === 0 ? 0 : 1;
}
