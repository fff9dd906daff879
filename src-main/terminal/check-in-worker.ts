import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { CheckResult } from '../../src-shared/contract/contract.ts';
import type { DatabaseLocation } from '../store/database-location.ts';

/** Runs the check of a database in a worker. The script is `check-worker.ts`, built. */
export async function checkInWorker(script: string, location: DatabaseLocation): Promise<CheckResult> {
  const worker = new Worker(script, { workerData: location });
  try {
    const [result] = (await once(worker, 'message')) as [CheckResult];
    return result;
  } finally {
    await worker.terminate();
  }
}

/** Runs a check that nobody waits for, and reports what it found. That it could not be run is a finding too. */
export async function reportCheck(
  check: () => Promise<CheckResult>,
  report: (faults: readonly string[]) => void,
): Promise<void> {
  try {
    const { faults } = await check();
    report(faults);
  } catch (error) {
    report([`The check could not be run: ${error instanceof Error ? error.message : String(error)}.`]);
  }
}
