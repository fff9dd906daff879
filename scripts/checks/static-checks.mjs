import path from 'node:path';
import { repo } from '../repo.mjs';
import { runQuietly } from '../terminal/child.mjs';
import { nothing, oneFailure } from './tally.mjs';

/** @param {readonly string[]} parts below node_modules */
const tool = (...parts) => path.join(repo, 'node_modules', ...parts);

/** @type {readonly { name: string, args: readonly string[] }[]} each run with Node in the project's folder */
const checks = [
  { name: 'types', args: [tool('typescript', 'bin', 'tsc'), '-p', '.'] },
  { name: 'types of scripts', args: [tool('typescript', 'bin', 'tsc'), '-p', 'scripts'] },
  { name: 'lint', args: [tool('oxlint', 'bin', 'oxlint'), '--type-aware', '--deny-warnings'] },
  { name: 'format', args: [tool('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.'] },
  { name: 'layers', args: [path.join('scripts', 'check-layers.mjs')] },
  { name: 'unused code', args: [tool('knip', 'bin', 'knip.js')] },
];

/** @returns {Promise<import('./tally.mjs').Tally>} a check that passes is no test and counts nothing */
export async function runStaticChecks() {
  let failures = nothing;
  for (const { name, args } of checks) {
    const startedAt = Date.now();
    const { code, output } = await runQuietly(process.execPath, args, { cwd: repo });
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    console.log(`${name.padEnd(18)}${code === 0 ? 'ok' : 'FAILED'}  ${seconds} s`);
    if (code === 0) continue;
    console.log(output.trimEnd());
    failures = { ...failures, failed: failures.failed + oneFailure.failed };
  }
  return failures;
}
