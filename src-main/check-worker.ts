import { parentPort, workerData } from 'node:worker_threads';
import type { DatabaseLocation } from './store/database-location.ts';
import { verifyFile } from './store/verify.ts';

/** Checks a database on a thread of its own, so that the terminal goes on working meanwhile. */
parentPort?.postMessage(verifyFile(workerData as DatabaseLocation));
