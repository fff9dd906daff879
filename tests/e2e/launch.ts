import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

export const repo = path.resolve(import.meta.dirname, '..', '..');

export type LaunchOptions = Readonly<{
  /** The terminal's data folder; the same one again is the same terminal started again. */
  dataDir: string;
  args?: readonly string[];
  env?: Readonly<Record<string, string>>;
}>;

export type LaunchedApp = Readonly<{ app: ElectronApplication; window: Page }>;

/** How the built app is started in the Electron that the scripts found. */
export function launchCommand({ dataDir, args = [], env = {} }: LaunchOptions) {
  const executablePath = process.env['COASTER_ELECTRON'];
  if (executablePath === undefined || !existsSync(executablePath)) {
    throw new Error('There is no Electron to test in: run "npm test" or "npm run e2e", which bring one.');
  }
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return {
    executablePath,
    args: [...sandbox, repo, ...args],
    cwd: repo,
    env: { ...inheritedEnvironment(), ...env, COASTER_DATA: dataDir },
  };
}

/** Starts the app and waits for its first window. */
export async function launchApp(options: LaunchOptions): Promise<LaunchedApp> {
  const app = await _electron.launch(launchCommand(options));
  try {
    return { app, window: await app.firstWindow() };
  } catch (error) {
    await killHard(app);
    throw error;
  }
}

/** Ends the app as a power cut would, with all its processes, and waits until they are gone. */
export async function killHard(app: ElectronApplication): Promise<void> {
  const main = app.process().pid;
  if (main === undefined) throw new Error('The app has no process to kill.');
  await killFamily(main);
}

/** Kills a process with all that it started, and waits until they are gone. */
export async function killFamily(main: number): Promise<void> {
  const family = [main, ...descendantsOf(main)];
  for (const pid of family) signalKill(pid);
  while (family.some(isRunning)) await sleep(10);
}

function inheritedEnvironment(): Record<string, string> {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = process.env;
  return Object.fromEntries(
    Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function descendantsOf(ancestor: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const pid of readdirSync('/proc').map(Number).filter(Number.isInteger)) {
    const parent = readStat(pid)?.parent;
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const below = (pid: number): readonly number[] =>
    (children.get(pid) ?? []).flatMap((child) => [child, ...below(child)]);
  return below(ancestor);
}

function signalKill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It went by itself when its parent did.
  }
}

/** A zombie holds no file and no lock any more; it waits only for a parent to ask. */
function isRunning(pid: number): boolean {
  const state = readStat(pid)?.state;
  return state !== undefined && state !== 'Z' && state !== 'X';
}

function readStat(pid: number): { state: string; parent: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may itself hold spaces and parentheses.
    const [state = '', parent = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent) };
  } catch {
    return undefined;
  }
}
