/**
 * `node demo/main.ts play|script FOLDER`: central and two terminals on the sample venue, side by side. `script` plays an evening with an
 * outage, and writes pictures and a report into the folder; `play` leaves the windows to a person.
 */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startCentralProcess } from '../tests/central/central-process.ts';
import { killHard, type LaunchedApp, type LaunchOptions, launchApp } from '../tests/e2e/launch.ts';
import { type Bars, openBars, VENUE_NAME } from '../tests/e2e/venue-steps.ts';
import { type Moment, playEvening } from './evening.ts';
import { playFreely } from './play.ts';
import { eveningReport, momentLines, pictureName } from './report.ts';
import { besideEachOther } from './windows.ts';

const [how = 'script', results = 'screens/demo'] = process.argv.slice(2);
const folder = mkdtempSync(path.join(tmpdir(), 'coaster-demo-'));
const launched: { readonly app: LaunchedApp['app']; readonly process: ChildProcess }[] = [];
const interrupted = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
const central = await startCentralProcess(path.join(folder, 'central'));
try {
  print(`Central listens at ${central.address}.`);
  await Promise.race([interrupted, how === 'play' ? play() : script()]);
} finally {
  for (const { app, process } of launched)
    if (process.exitCode === null && process.signalCode === null) await killHard(app);
  await central.kill();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function play(): Promise<void> {
  const bars = await open();
  await besideEachOther(bars);
  await playFreely(bars, central);
}

async function script(): Promise<void> {
  const bars = await open();
  const moments: Moment[] = [];
  mkdirSync(results, { recursive: true });
  const keep = async (moment: Moment) => {
    await bars.one.window.screenshot({ path: path.join(results, pictureName(moments.length, 'bar')) });
    await bars.other.window.screenshot({ path: path.join(results, pictureName(moments.length, 'terrace')) });
    moments.push(moment);
    for (const line of momentLines(moment)) print(line);
  };
  await playEvening({ bars, central, keep });
  writeFileSync(path.join(results, 'report.md'), eveningReport(moments));
  print(`The pictures and the report are in ${path.resolve(results)}.`);
}

async function open(): Promise<Bars> {
  await central.ask('add-venue', VENUE_NAME);
  const start = async (options: Partial<LaunchOptions> = {}) => {
    const terminal = await launchApp({ dataDir: path.join(folder, 'bar'), ...options });
    launched.push({ app: terminal.app, process: terminal.app.process() });
    return terminal;
  };
  return openBars({ central, start, otherDir: path.join(folder, 'terrace') });
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
