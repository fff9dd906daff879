import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Fault } from '../terminal/fault.mjs';
import { requireVirtualScreen } from './system-packages.mjs';

const defaultSize = '1366x768';
const startMs = 15_000;

/**
 * @typedef {{ env: NodeJS.ProcessEnv, size: string, close: () => Promise<void> }} VirtualScreen
 * `env` leads programs to it; `size` as in 1366x768
 */

/** @returns {boolean} whether programs find a screen here */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * Starts an Xvfb of our own on a free display number. Its size comes from COASTER_SCREEN.
 * @returns {Promise<VirtualScreen>}
 */
export async function openVirtualScreen() {
  const size = process.env['COASTER_SCREEN'] ?? defaultSize;
  if (!/^\d{3,5}x\d{3,5}$/u.test(size)) {
    throw new Fault(`COASTER_SCREEN is "${size}"; it should be a size such as 1366x768 or 1920x1080.`);
  }
  await requireVirtualScreen();
  const folder = mkdtempSync(path.join(tmpdir(), 'coaster-screen-'));
  const authority = path.join(folder, 'authority');
  writeFileSync(authority, authorityEntry(randomBytes(16)), { mode: 0o600 });

  // It picks the number itself and tells it on file descriptor 3. In a process group of its own, so that a Ctrl-C on the
  // terminal does not take the screen away before the app has closed.
  const args = [
    '-displayfd',
    '3',
    '-screen',
    '0',
    `${size}x24`,
    '-nolisten',
    'tcp',
    '-noreset',
    '-auth',
    authority,
  ];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const close = async () => {
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', () => server.kill('SIGKILL'));

  try {
    const number = await readDisplayNumber(server);
    const env = { ...process.env, DISPLAY: `:${number}`, XAUTHORITY: authority };
    return { env, size, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Lends a screen: the one that is there, else a virtual one.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withScreen(use) {
  if (hasDisplay()) return use(process.env);
  const screen = await openVirtualScreen();
  try {
    return await use(screen.env);
  } finally {
    await screen.close();
  }
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function readDisplayNumber(server) {
  return new Promise((resolve, reject) => {
    const fail = () =>
      reject(
        new Fault('Xvfb did not start. Run "Xvfb -displayfd 1" to see why, then the same command again.'),
      );
    const timer = setTimeout(fail, startMs);
    let said = '';
    const pipe = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
    pipe.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      said += text;
      if (!said.endsWith('\n')) return;
      clearTimeout(timer);
      resolve(said.trim());
    });
    server.once('error', fail);
    server.once('exit', fail);
  });
}

/**
 * One entry of an X authority file, for any host and any display number: only who can read the file may look at the screen.
 * @param {Buffer} cookie
 */
function authorityEntry(cookie) {
  const anyFamily = Buffer.from([0xff, 0xff]);
  const fields = [Buffer.alloc(0), Buffer.alloc(0), Buffer.from('MIT-MAGIC-COOKIE-1'), cookie];
  return Buffer.concat([
    anyFamily,
    ...fields.flatMap((field) => [Buffer.from([field.length >> 8, field.length & 0xff]), field]),
  ]);
}
