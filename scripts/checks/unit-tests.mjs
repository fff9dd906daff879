import path from 'node:path';
import { repo } from '../repo.mjs';
import { requirePostgres } from '../runtime/system-packages.mjs';
import { runInForeground } from '../terminal/child.mjs';
import { withReport } from './report.mjs';
import { judgeRunner, tallyVitest } from './tally.mjs';

/** @returns {Promise<import('./tally.mjs').Tally>} of everything under tests/ that needs no Electron */
export async function runUnitTests() {
  await requirePostgres();
  return withReport(async ({ file, read }) => {
    const vitest = path.join(repo, 'node_modules', 'vitest', 'vitest.mjs');
    const args = [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const exitCode = await runInForeground(process.execPath, args, { cwd: repo });
    const report = read();
    return judgeRunner(report && tallyVitest(report), exitCode);
  });
}
