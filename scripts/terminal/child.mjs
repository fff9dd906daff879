import { spawn } from 'node:child_process';

/**
 * @typedef {{ code: number, output: string }} Finished `output` is stdout and stderr together
 * @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean }} RunOptions
 * @typedef {RunOptions & { endOn?: RegExp }} QuietOptions `endOn`: what in its output makes going on pointless
 */

/** What a shell answers for a process that a signal ended: 128 and the signal's number. */
const signalNumber = new Map([
  ['SIGHUP', 1],
  ['SIGINT', 2],
  ['SIGKILL', 9],
  ['SIGTERM', 15],
]);

/**
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export function toExitCode(code, signal) {
  if (code !== null) return code;
  return 128 + (signalNumber.get(signal ?? '') ?? 0);
}

/**
 * Runs a program quietly and hands back what it said.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {QuietOptions} [options]
 * @returns {Promise<Finished>} rejects only when the program cannot be started
 */
export function runQuietly(program, args, { endOn, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (/** @type {string} */ text) => {
      output += text;
      if (endOn?.test(output)) child.kill();
    };
    child.stdout.setEncoding('utf8').on('data', take);
    child.stderr.setEncoding('utf8').on('data', take);
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: toExitCode(code, signal), output }));
  });
}

/**
 * Runs a program on this terminal. SIGINT, SIGTERM and SIGHUP are passed on to it, and its end is awaited.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>} its exit code
 */
export function runInForeground(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: 'inherit' });
    const stopPassingOn = passSignalsOn((signal) => child.kill(signal));
    child.on('error', (error) => {
      stopPassingOn();
      reject(error);
    });
    child.on('close', (code, signal) => {
      stopPassingOn();
      resolve(toExitCode(code, signal));
    });
  });
}

/**
 * @param {(signal: NodeJS.Signals) => void} onSignal
 * @returns {() => void} stops it
 */
export function passSignalsOn(onSignal) {
  /** @type {readonly NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, onSignal);
  return () => {
    for (const signal of signals) process.off(signal, onSignal);
  };
}

/**
 * @param {string} program
 * @returns {Promise<boolean>}
 */
export async function isOnPath(program) {
  try {
    const { code } = await runQuietly('sh', ['-c', 'command -v "$0"', program]);
    return code === 0;
  } catch {
    return false;
  }
}
