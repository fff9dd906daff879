import type { Simulation } from './simulation.ts';
import type { Sabotage } from './world.ts';

/** How often it is told how far it is. */
const TELL_EVERY = 100;
const FAULTS_AT_MOST = 5;
const FAULT_LENGTH = 2_000;

/**
 * Runs seeds one after the other, and says which failed, how, and how to see it again.
 * @returns how many failed.
 */
export async function runSeeds(given: {
  readonly simulation: Simulation;
  readonly seeds: number;
  readonly from: number;
  /** Whether all that happens is told. */
  readonly isTraced: boolean;
  readonly print: (line: string) => void;
  readonly sabotage?: Sabotage;
}): Promise<number> {
  const { simulation, seeds, from, isTraced, print, sabotage } = given;
  const startedAt = performance.now();
  const seconds = () => `${((performance.now() - startedAt) / 1000).toFixed(1)} s`;
  let failed = 0;
  let operations = 0;
  for (let seed = from; seed < from + seeds; seed += 1) {
    const result = await simulation.run(seed, {
      ...(isTraced ? { told: print } : {}),
      ...(sabotage ? { sabotage } : {}),
    });
    operations += result.operations;
    const [first] = result.faults;
    if (first !== undefined) {
      failed += 1;
      for (const fault of result.faults.slice(0, FAULTS_AT_MOST)) print(`  ${fault.slice(0, FAULT_LENGTH)}`);
      const what = first.slice(0, 160).replaceAll('\n', ' ').replace(/\.$/, '');
      print(`seed ${seed} failed: ${what}, replay with npm run simulate -- --seeds 1 --from ${seed}`);
    }
    const done = seed - from + 1;
    if (done % TELL_EVERY === 0 && done < seeds)
      print(`${done} of ${seeds} seeds, ${failed} failed, ${seconds()}`);
  }
  print(`${seeds} seeds, ${operations} operations, ${failed} failed, ${seconds()}`);
  return failed;
}
