import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const runningCentral = z.object({ address: z.string(), adminToken: z.string() });
export type RunningCentral = z.infer<typeof runningCentral>;

const fileIn = (folder: string) => join(folder, 'running.json');

/** Notes where the commands find the server of a data folder. Only its owner can read the token in it. @returns how to end that. */
export function noteRunning(folder: string, running: RunningCentral): () => void {
  const remove = () => rmSync(fileIn(folder), { force: true });
  remove();
  writeFileSync(fileIn(folder), JSON.stringify(running), { mode: 0o600 });
  return remove;
}

/** @returns null when none was noted. */
export function findRunning(folder: string): RunningCentral | null {
  try {
    return runningCentral.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')));
  } catch {
    return null;
  }
}
