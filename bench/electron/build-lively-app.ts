import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildMain } from './build-main.ts';

/** Builds the app that keeps a floor lively into a folder. */
export async function buildLivelyApp(folder: string): Promise<void> {
  await buildMain(path.join(import.meta.dirname, 'lively-app', 'main.ts'), folder);
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: 'coaster-bench-lively', main: 'main.cjs' }),
  );
}
