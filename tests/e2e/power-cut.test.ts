import { setTimeout as sleep } from 'node:timers/promises';
import { expect, type Page } from '@playwright/test';
import { findFaults, linesOnDisk } from './data-file.ts';
import { startWork } from './first-steps.ts';
import { openTable } from './floor-steps.ts';
import { killHard } from './launch.ts';
import { chooseCategory, latestLine, piecesOn, product, toolsOf } from './order-steps.ts';
import { seededRandom } from './seeded-random.ts';
import { test } from './shared-venue.ts';
import { expectConnection, join, joinAtFirstRun, newCode, openSync } from './venue-steps.ts';

const KILLS = 100;
const CENTRAL_KILLS = 15;
const TABLES = ['Table 5', 'Table 6', 'Table 7', 'Table 8'];
const PRODUCTS = ['Tiramisu', 'Pavlova', 'Affogato', 'Crème brûlée', 'Baked cheesecake'];
const MOST_STEPS_BEFORE_A_KILL = 8;
/** A tap is sent, written, answered and painted within this time. */
const STEP_MS = 120;

/** What was asked of a terminal, and what it showed as done. */
interface Ledger {
  /** By `table / product`. */
  readonly shown: Map<string, number>;
  /** The one step that was asked for and not yet seen. */
  underWay: { readonly key: string; readonly delta: number } | null;
}

test(`nothing that was shown is lost or doubled by ${KILLS} power cuts amid exchanges, here or elsewhere`, async ({
  start,
  dataDir,
  central,
  otherDir,
}) => {
  test.setTimeout(900_000);
  const { random, pick, seed } = chances();
  const first = await startWork(start);
  await openSync(first.window);
  await join(first.window, central, { code: await newCode(central), name: 'Bar' });
  await expectConnection(first.window, 'Online');
  await first.app.close();
  const ledger: Ledger = { shown: new Map(), underWay: null };
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const { app, window } = await start();
    const steps = Math.floor(random() * MOST_STEPS_BEFORE_A_KILL);
    const delayMs = random() * STEP_MS;
    await openTableAndSweets(window, pick(TABLES));
    for (let step = 0; step < steps; step += 1) await takeStep(window, ledger, { pick, random });
    const cutOff = takeStep(window, ledger, { pick, random }).catch(() => undefined);
    await sleep(delayMs);
    await killHard(app);
    await cutOff;

    const moment = `after kill ${kill} with COASTER_SEED=${seed}`;
    expect(findFaults(dataDir), moment).toEqual([]);
    settle(ledger, piecesOnDisk(dataDir), moment);
  }

  const { app, window } = await start();
  await openTableAndSweets(window, 'Table 5');
  await takeStep(window, ledger, { pick: ([value]) => value as never, random });
  await expectConnection(window, 'Online');
  const other = await start({ dataDir: otherDir });
  await joinAtFirstRun(other.window, central, { name: 'Terrace', person: 'Luca Ferri' });
  const shown = Object.fromEntries(ledger.shown);
  await expect.poll(() => Object.fromEntries(piecesOnDisk(otherDir)), { timeout: 30_000 }).toEqual(shown);
  await app.close();
  await other.app.close();
  for (const folder of [dataDir, otherDir]) {
    expect(findFaults(folder)).toEqual([]);
    expect(Object.fromEntries(piecesOnDisk(folder)), folder).toEqual(shown);
  }
});

test(`nothing that was shown is lost or doubled when central is killed ${CENTRAL_KILLS} times amid exchanges`, async ({
  bars: { one, other },
  central,
  dataDir,
  otherDir,
}) => {
  test.setTimeout(300_000);
  const { random, pick } = chances();
  const ledger: Ledger = { shown: new Map(), underWay: null };
  await openTableAndSweets(one.window, 'Table 5');
  for (let kill = 1; kill <= CENTRAL_KILLS; kill += 1) {
    await takeStep(one.window, ledger, { pick, random });
    const next = takeStep(one.window, ledger, { pick, random });
    await sleep(random() * STEP_MS);
    await central.kill();
    await next;
    await central.start();
    await tryNow(one.window);
    await openTableAndSweets(one.window, pick(TABLES));
  }
  const shown = Object.fromEntries(ledger.shown);
  for (const folder of [dataDir, otherDir])
    await expect.poll(() => Object.fromEntries(piecesOnDisk(folder)), { timeout: 30_000 }).toEqual(shown);
  await one.app.close();
  await other.app.close();
  for (const folder of [dataDir, otherDir]) expect(findFaults(folder)).toEqual([]);
});

/** Chance that can be played again: the seed is printed. */
function chances() {
  const seed = Number(process.env['COASTER_SEED'] ?? Date.now() % 2 ** 31);
  process.stdout.write(`COASTER_SEED=${seed}\n`);
  const random = seededRandom(seed);
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value;
  return { seed, random, pick };
}

async function tryNow(window: Page): Promise<void> {
  await openSync(window);
  await window.getByRole('button', { name: 'Try now' }).click();
}

async function openTableAndSweets(window: Page, table: string): Promise<void> {
  await openTable(window, table);
  await chooseCategory(window, 'Sweet');
}

/** Adds a piece by a tap on a product or on the stepper of its line, or takes one off, and waits until that is to be seen. */
async function takeStep(
  window: Page,
  ledger: Ledger,
  chance: { pick: <Value>(values: readonly Value[]) => Value; random: () => number },
): Promise<void> {
  const table = await window.getByRole('heading', { level: 1 }).innerText();
  const name = chance.pick(PRODUCTS);
  const key = `${table} / ${name}`;
  const before = ledger.shown.get(key) ?? 0;
  const tile = product(window, name);
  const stepper =
    before === 0 || chance.random() < 0.6 ? null : await stepperOf(window, name, chance.random());
  const delta = stepper?.delta ?? 1;
  ledger.underWay = { key, delta };
  await (stepper?.button ?? tile).click();
  await piecesOn(tile, before + delta).waitFor();
  ledger.shown.set(key, before + delta);
  ledger.underWay = null;
}

/** A button of the stepper of the latest line of a product, and what it does. The last piece of a line is not taken off. */
async function stepperOf(window: Page, name: string, chance: number) {
  const latest = latestLine(window, name);
  const quantity = Number.parseInt((await latest.getAttribute('aria-label')) ?? '', 10);
  const isLess = quantity > 1 && chance < 0.5;
  const button = (await toolsOf(latest, name)).getByLabel(isLess ? 'One less' : 'One more');
  return { button, delta: isLess ? -1 : 1 };
}

/** How many pieces of each product the tables hold, as `table / product`, over all rounds. */
function piecesOnDisk(dataDir: string): Map<string, number> {
  const pieces = new Map<string, number>();
  for (const [key, quantity] of linesOnDisk(dataDir)) pieces.set(key, (pieces.get(key) ?? 0) + quantity);
  return pieces;
}

/** What is on disk must be what was shown; the one step under way may be there or not, and is taken over as it is. */
function settle(ledger: Ledger, found: ReadonlyMap<string, number>, moment: string): void {
  const { shown, underWay } = ledger;
  if (underWay !== null) {
    const done = (shown.get(underWay.key) ?? 0) + underWay.delta;
    if (found.get(underWay.key) === done) shown.set(underWay.key, done);
    ledger.underWay = null;
  }
  expect(Object.fromEntries(found), moment).toEqual(Object.fromEntries(shown));
}
