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
