import { setTimeout as sleep } from 'node:timers/promises';
import { expect, type Page } from '@playwright/test';
import { findFaults, linesOnDisk } from './data-file.ts';
import { startWork } from './first-steps.ts';
import { openTable } from './floor-steps.ts';
import { test } from './journey.ts';
import { killHard } from './launch.ts';
import { chooseCategory, line, lineTools, product } from './order-steps.ts';
import { seededRandom } from './seeded-random.ts';

const KILLS = 50;
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

test(`nothing that was shown is lost or doubled by ${KILLS} power cuts`, async ({ start, dataDir }) => {
  test.setTimeout(900_000);
  const seed = Number(process.env['COASTER_SEED'] ?? Date.now() % 2 ** 31);
  process.stdout.write(`COASTER_SEED=${seed}\n`);
  const random = seededRandom(seed);
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value;

  const first = await startWork(start);
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
    settle(ledger, linesOnDisk(dataDir), moment);
  }

  const last = await start();
  await openTableAndSweets(last.window, 'Table 5');
  await takeStep(last.window, ledger, { pick: ([value]) => value as never, random });
});

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
  const how = chance.random();
  const button =
    before === 0 || how < 0.6
      ? product(window, name)
      : (await lineTools(window, `${before} × ${name}`)).getByLabel(
          how < 0.8 || before === 1 ? 'One more' : 'One less',
        );
  const delta = before > 1 && how >= 0.8 ? -1 : 1;
  ledger.underWay = { key, delta };
  await button.click();
  await line(window, `${before + delta} × ${name}`).waitFor();
  ledger.shown.set(key, before + delta);
  ledger.underWay = null;
}

/** What is on disk must be what was shown; the one step under way may be there or not, and is taken over as it is. */
function settle(ledger: Ledger, onDisk: readonly (readonly [string, number])[], moment: string): void {
  const found = new Map(onDisk);
  expect(found.size, `each product once per table ${moment}`).toBe(onDisk.length);
  const { shown, underWay } = ledger;
  if (underWay !== null) {
    const done = (shown.get(underWay.key) ?? 0) + underWay.delta;
    if (found.get(underWay.key) === done) shown.set(underWay.key, done);
    ledger.underWay = null;
  }
  expect(Object.fromEntries(found), moment).toEqual(Object.fromEntries(shown));
}
