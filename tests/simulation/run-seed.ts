import { inspect } from 'node:util';
import { verifyStore } from '../../src-main/store/verify.ts';
import { exactlyOnce } from './checks/exactly-once.ts';
import type { Check } from './checks/outcome.ts';
import { receipts } from './checks/receipts.ts';
import { sameAtCentral } from './checks/same-at-central.ts';
import { sameRows } from './checks/same-rows.ts';
import { sameScreens } from './checks/same-screens.ts';
import { sums } from './checks/sums.ts';
import { diskStore, terminalMigrations } from './disks.ts';
import { heal, liveThrough } from './live-through.ts';
import { EVERYTHING, openWorld, type World, type WorldGiven } from './world.ts';

/** What came of one seed. */
export interface SeedResult {
  /** What is wrong, as sentences; empty when nothing is. */
  readonly faults: readonly string[];
  /** A digest of all that happened. */
  readonly digest: string;
  readonly operations: number;
}

const VERIFY_EVERY = 5;
const CHECKS: readonly Check[] = [exactlyOnce, sameRows, receipts, sums, sameScreens];

/** Lets one world live, go wrong and heal, and checks what is left. Whatever is thrown on the way is a fault, too. */
export async function runSeed(given: WorldGiven): Promise<SeedResult> {
  const world = await openWorld(given);
  try {
    return await liveAndCheck(given, world);
  } catch (error) {
    return { faults: [inspect(error)], digest: given.trace.digest(), operations: 0 };
  } finally {
    for (const place of world.places) place.switchOff();
  }
}

async function liveAndCheck(given: WorldGiven, world: World): Promise<SeedResult> {
  const rebuilt = diskStore(given.emptyDisk);
  try {
    await liveThrough(world);
    const isHealed = await heal(world);
    const operations = await world.central.store.since({}, EVERYTHING);
    const { notTaken } = rebuilt.append(operations);
    const terminals = world.places.flatMap((place) => place.node()?.terminal ?? []);
    const [first] = terminals;
    const outcome = { world, operations, terminals, rebuilt };
    const faults = [
      ...(isHealed ? [] : ['The terminals did not come into step with central.']),
      ...notTaken.map(
        ({ journal, seq, fault }) => `The chain of ${journal} breaks at ${seq}: ${fault.fault}.`,
      ),
      ...world.ledger.broken(),
      ...CHECKS.flatMap((check) => check(outcome)),
      ...(await sameAtCentral(given.database.db, world.central.venue, rebuilt)),
      // It rebuilds once more what was compared above: enough now and then, to see that the app's own check agrees.
      ...(first === undefined || given.seed % VERIFY_EVERY !== 0
        ? []
        : verifyStore(first.store, { migrationsFolder: terminalMigrations }).faults),
    ];
    return { faults, digest: given.trace.digest(), operations: operations.length };
  } finally {
    rebuilt.close();
  }
}
