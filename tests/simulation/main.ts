/** `node tests/simulation/main.ts [--seeds N] [--from S] [--trace]`: lets worlds live, go wrong and heal; see docs/simulation.md. */
import { parseArgs } from 'node:util';
import { MISSING, type MissingType } from './app-version.ts';
import { olderVersion } from './older-version.ts';
import { openSimulation } from './simulation.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '300' },
    from: { type: 'string', default: '1' },
    trace: { type: 'boolean', default: false },
  },
});
const TELL_EVERY = 100;

process.exitCode = await run(Number(values.seeds), Number(values.from));

async function run(seeds: number, from: number): Promise<number> {
  if (!Number.isSafeInteger(seeds) || seeds < 1 || !Number.isSafeInteger(from)) {
    print('Say how many seeds, and from which: --seeds 300 --from 1');
    return 1;
  }
  const older = await Promise.all((Object.keys(MISSING) as MissingType[]).map(olderVersion));
  const simulation = await openSimulation(older);
  const startedAt = performance.now();
  const seconds = () => ((performance.now() - startedAt) / 1000).toFixed(1);
  let failed = 0;
  let operations = 0;
  for (let seed = from; seed < from + seeds; seed += 1) {
    const result = await attempt(() => simulation.run(seed, values.trace ? { told: print } : {}));
    operations += result.operations;
    const [first] = result.faults;
    if (first !== undefined) {
      failed += 1;
      for (const fault of result.faults.slice(0, 5)) print(`  ${fault.slice(0, 3000)}`);
      print(
        `seed ${seed} failed: ${first.slice(0, 200)}, replay with npm run simulate -- --seeds 1 --from ${seed}`,
      );
    }
    const done = seed - from + 1;
    if (done % TELL_EVERY === 0 && done < seeds)
      print(`${done} of ${seeds} seeds, ${failed} failed, ${seconds()} s`);
  }
  await simulation.close();
  print(`${seeds} seeds, ${operations} operations, ${failed} failed, ${seconds()} s`);
  return failed === 0 ? 0 : 1;
}

async function attempt(act: () => Promise<{ faults: readonly string[]; operations: number }>) {
  try {
    return await act();
  } catch (error) {
    return {
      faults: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
      operations: 0,
    };
  }
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
