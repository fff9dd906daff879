import { runQuietly } from './child.mjs';
import { Fault, sentenceForCode } from './fault.mjs';

/** By default npm waits for more than a minute before it owns up to having no network. */
const retries = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=3000'];

const diskFull = /\bENOSPC\b/u;

/**
 * Runs npm as the user has it configured (registry, proxy, certificates, sign-in).
 * @param {readonly string[]} args
 * @param {{ cwd: string }} options
 * @returns {Promise<string>} what it printed
 */
export async function runNpm(args, { cwd }) {
  const { program, leadingArgs, shell } = findNpm();
  const { code, output } = await runQuietly(program, [...leadingArgs, ...args, ...retries], {
    cwd,
    shell,
    // It would go on for minutes, failing with every file.
    endOn: diskFull,
  });
  if (diskFull.test(output)) throw Object.assign(new Error(output), { code: 'ENOSPC' });
  if (code !== 0) throw toFault(output, args);
  return output;
}

/** Under `npm start` the running npm names itself; otherwise the one on the PATH is taken. */
function findNpm() {
  const running = process.env['npm_execpath'];
  if (running?.endsWith('npm-cli.js'))
    return { program: process.execPath, leadingArgs: [running], shell: false };
  return { program: 'npm', leadingArgs: [], shell: process.platform === 'win32' };
}

/**
 * @param {string} output
 * @param {readonly string[]} args
 */
function toFault(output, args) {
  const code = /^npm (?:error|ERR!) code (\S+)/mu.exec(output)?.[1] ?? '';
  const errno = /^npm (?:error|ERR!) errno (\S+)/mu.exec(output)?.[1] ?? '';
  const known = sentenceForCode(code) ?? sentenceForCode(errno);
  const said = output.trim().split('\n').slice(-15).join('\n');
  return new Fault(known ?? `"npm ${args[0]}" failed. It said:\n${said}`, { cause: output });
}
