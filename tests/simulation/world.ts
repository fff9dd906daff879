import { randomUUID } from 'node:crypto';
import type { CentralDatabase } from '../../src-central/store/database.ts';
import type { Store } from '../../src-main/store/store.ts';
import { type ExchangeStore, heldUpTo } from '../../src-shared/domain/exchange.ts';
import type { Operation } from '../../src-shared/domain/operation.ts';
import type { AppVersion } from './app-version.ts';
import type { CentralNode } from './central-node.ts';
import { chooseFaults, type Faults } from './faults.ts';
import { type Ledger, newLedger } from './ledger.ts';
import { type Network, network } from './network.ts';
import { type Random, seededRandom } from './random.ts';
import { type TerminalPlace, terminalPlace } from './terminal-place.ts';
import type { Trace } from './trace.ts';
import { type VirtualTime, virtualTime } from './virtual-time.ts';

/** One venue: terminals, central and what is between them. */
export interface World {
  readonly random: Random;
  readonly faults: Faults;
  readonly time: VirtualTime;
  readonly network: Network;
  readonly ledger: Ledger;
  readonly trace: Trace;
  readonly central: CentralNode;
  readonly places: readonly TerminalPlace[];
  readonly versions: Versions;
  /** Another place for a terminal, still switched off. */
  readonly addPlace: () => TerminalPlace;
}

export interface Versions {
  readonly current: AppVersion;
  /** Versions that lack a type of operation; none where they cannot be loaded. */
  readonly older: readonly AppVersion[];
}

/** How the nodes of a world are changed, for tests of the simulation itself. */
export interface Sabotage {
  readonly terminal?: (store: Store) => Store;
  readonly central?: (store: ExchangeStore) => ExchangeStore;
  /** What a disk holds after it was switched off, by what it should hold and what it held when it was switched on. */
  readonly disk?: (written: Buffer, former: Buffer) => Buffer;
}

export interface WorldGiven {
  readonly seed: number;
  readonly database: CentralDatabase;
  readonly emptyDisk: Buffer;
  readonly versions: Versions;
  readonly trace: Trace;
  readonly sabotage?: Sabotage;
}

const SUNDAY_EVENING = Date.UTC(2026, 4, 17, 18, 30);

export async function openWorld(given: WorldGiven): Promise<World> {
  const { database, emptyDisk, versions, trace, sabotage = {} } = given;
  const random = seededRandom(given.seed);
  const faults = chooseFaults(random);
  const places: TerminalPlace[] = [];
  const ledger = newLedger();
  const time = virtualTime(SUNDAY_EVENING, () => places.every((place) => place.node()?.isBusy() !== true));
  const version = () =>
    faults.versions && versions.older.length > 0 && random.chance(0.5)
      ? random.pick(versions.older)
      : versions.current;
  const central = await versions.current.openVenue({
    database,
    // Central's name for the venue is in none of its operations, so that a seed can be run again.
    venue: randomUUID(),
    page: random.pick([2, 10, 50, 200, 1000]),
    through: sabotage.central ?? ((store) => store),
  });
  const net = network({
    time,
    random: random.split(),
    trace,
    answer: async (terminal, request) => {
      const { heard, isNews } = await central.answer(request);
      const others = isNews ? places.filter(({ n }) => n !== terminal) : [];
      for (const place of others) net.whisper(place.n, () => place.node()?.wake());
      return heard;
    },
  });
  const around = {
    time,
    network: net,
    ledger,
    trace,
    hasStreams: faults.streams,
    through: sabotage.terminal ?? ((store: Store) => store),
    keepsDisk: sabotage.disk ?? ((written: Buffer) => written),
  };
  return {
    random,
    faults,
    time,
    network: net,
    ledger,
    trace,
    central,
    places,
    versions,
    addPlace: () => {
      const n = places.length + 1;
      const place = terminalPlace({ n, emptyDisk, version: version(), random: random.split(), around });
      places.push(place);
      return place;
    },
  };
}

/** All operations that somebody has, each as often as it is kept. */
export async function operationsEverywhere(world: World): Promise<readonly Operation[]> {
  const here = world.places.flatMap((place) => place.node()?.terminal.store.since({}, EVERYTHING) ?? []);
  return [...here, ...(await world.central.store.since({}, EVERYTHING))];
}

/** Whether every terminal knows that it and central hold the same. */
export async function isInStep({ places, central }: World): Promise<boolean> {
  const there = await central.store.vector();
  const journals = Object.keys(there);
  return places.every((place) => {
    const node = place.node();
    if (node === null || !node.isOnline() || node.waiting() > 0) return false;
    const { store } = node.terminal;
    const here = store.vector();
    const isSame = (journal: string) => heldUpTo(here, journal) === heldUpTo(there, journal);
    return (
      store.missingHistory() === null &&
      journals.every(isSame) &&
      Object.keys(here).length === journals.length
    );
  });
}

export const EVERYTHING = 1_000_000;
