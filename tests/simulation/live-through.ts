import { chooseNight, chooseSkew, chooseWeather } from './faults.ts';
import { FAIR } from './network.ts';
import type { TerminalPlace } from './terminal-place.ts';
import { isInStep, operationsEverywhere, type World } from './world.ts';

/** Some shifts at a venue, with nights of hours or days between them, and everything that goes wrong in them. */
export async function liveThrough(world: World): Promise<void> {
  const { random, time, faults } = world;
  const first = world.addPlace();
  first.setVersion(world.versions.current);
  first.switchOn();
  first.importVenue();
  const terminals = random.between(2, 4);
  for (let n = 2; n <= terminals; n += 1) if (!faults.joinsLater || n === 2) world.addPlace().switchOn();
  await time.pass(random.between(0, 30_000));

  const shifts = random.between(2, 4);
  for (let shift = 1; shift <= shifts; shift += 1) {
    if (faults.joinsLater && world.places.length < terminals) await join(world);
    await workShift(world, SHIFT_COMMANDS[shifts] ?? 10);
    time.sleep(chooseNight(random));
    for (const place of world.places) place.node()?.tryNow();
  }
}

/** About how many commands are given in one of so many shifts. */
const SHIFT_COMMANDS: Readonly<Record<number, number>> = { 2: 24, 3: 16, 4: 12 };

async function join(world: World): Promise<void> {
  const place = world.addPlace();
  place.switchOn(world.random.chance(0.7) ? await world.central.snapshot() : null);
}

async function workShift(world: World, commands: number): Promise<void> {
  const { random, network, time, faults } = world;
  if (faults.network) network.setWeather(chooseWeather(random));
  for (const { n } of world.places) {
    if (faults.partitions) network.setCut(n, random.chance(0.4));
  }
  const rushMs = random.pick([10, 150, 2_000]);
  for (let count = 0; count < commands; count += 1) {
    await time.pass(random.between(1, rushMs));
    random.pick(world.places).act();
    if (random.chance(FAULT_CHANCE)) await somethingHappens(world, random.pick(world.places));
  }
  await time.pass(random.between(0, 12_000));
}

const FAULT_CHANCE = 0.2;

async function somethingHappens(world: World, place: TerminalPlace): Promise<void> {
  const { random, faults, network } = world;
  const { n } = place;
  const happenings: (() => void | Promise<void>)[] = [];
  if (faults.partitions)
    happenings.push(() => {
      network.setCut(n, !network.isCut(n));
      if (!network.isCut(n)) place.node()?.tryNow();
    });
  if (faults.restarts)
    happenings.push(
      () => (place.node() === null ? place.switchOn() : place.switchOff()),
      () => restart(place),
    );
  if (faults.clocks) happenings.push(() => place.skew(chooseSkew(random)));
  if (faults.versions)
    happenings.push(() => {
      if (place.setVersion(random.pick([world.versions.current, ...world.versions.older]))) restart(place);
    });
  if (faults.newer) happenings.push(place.actAsNewer);
  if (faults.restores) happenings.push(place.backUp, place.backUp, () => restore(world, place));
  if (faults.centralRestores)
    happenings.push(
      () => backUpCentral(world),
      () => restoreCentral(world),
    );
  if (happenings.length > 0) await random.pick(happenings)();
}

async function backUpCentral({ central, time, trace }: World): Promise<void> {
  await central.backUp();
  trace.note(`${time.now()} central is backed up`);
}

async function restoreCentral({ central, time, trace }: World): Promise<void> {
  if (await central.restore()) trace.note(`${time.now()} central is restored`);
}

function restart(place: TerminalPlace): void {
  place.switchOff();
  place.switchOn();
}

async function restore(world: World, place: TerminalPlace): Promise<void> {
  if (!place.restore()) return;
  // Disks are looked at in terminals that are on.
  for (const each of world.places) each.switchOn();
  world.ledger.loseAllBut(await operationsEverywhere(world));
}

/**
 * Everything is well again: all terminals are on and up to date, and nothing is lost on the way. Lets time pass until everybody
 * is in step, by what the terminals do of themselves.
 * @returns whether that happened.
 */
export async function heal(world: World): Promise<boolean> {
  const { network, places, time } = world;
  network.setWeather(FAIR);
  for (const place of places) {
    network.setCut(place.n, false);
    if (place.setVersion(world.versions.current)) place.switchOff();
    place.switchOn();
    place.node()?.tryNow();
  }
  for (let waited = 0; waited < PATIENCE_MS; waited += STEP_MS) {
    await time.pass(STEP_MS);
    // What was kept back on the way comes in, too, before it is over.
    if (network.underWay() === 0 && (await isInStep(world))) return true;
  }
  return false;
}

const STEP_MS = 3_000;
const PATIENCE_MS = 30 * 60_000;
