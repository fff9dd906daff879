import type { Store } from '../../src-main/store/store.ts';
import type { Operation } from '../../src-shared/domain/operation.ts';
import type { VenueSnapshot } from '../../src-shared/domain/snapshot.ts';
import { barVenue } from '../commands/bar-venue.ts';
import type { AppVersion } from './app-version.ts';
import { foreignOperation } from './foreign-operation.ts';
import type { Ledger } from './ledger.ts';
import type { Network } from './network.ts';
import type { Random } from './random.ts';
import type { TerminalNode } from './terminal-node.ts';
import type { Trace } from './trace.ts';
import type { VirtualTime } from './virtual-time.ts';
import { nextCommand } from './waiter.ts';

/** What the places of a world have in common. */
export interface Surroundings {
  readonly time: VirtualTime;
  readonly network: Network;
  readonly ledger: Ledger;
  readonly trace: Trace;
  /** Whether the stream of wake events can be opened at all. */
  readonly hasStreams: boolean;
  readonly through: (store: Store) => Store;
  /** What a disk holds after it was switched off, by what it should hold and what it held when it was switched on. */
  readonly keepsDisk: (written: Buffer, former: Buffer) => Buffer;
}

/** A place at a counter where a terminal stands: its disk, what people do at it, and what befalls it. */
export interface TerminalPlace {
  readonly n: number;
  /** Null while it is switched off. */
  readonly node: () => TerminalNode | null;
  readonly switchOn: (snapshot?: VenueSnapshot | null) => void;
  readonly switchOff: () => void;
  /** Keeps what the disk holds now, to be put back one day. */
  readonly backUp: () => void;
  /** Puts an old disk back. Answers false when there is none. */
  readonly restore: () => boolean;
  /** What runs from the next start on. Answers whether that is another version. */
  readonly setVersion: (version: AppVersion) => boolean;
  /** Sets the clock wrong by so much. */
  readonly skew: (ms: number) => void;
  readonly importVenue: () => void;
  /** Somebody does something. */
  readonly act: () => void;
  /** A newer version than any here was at work for a moment. */
  readonly actAsNewer: () => void;
}

/** @param emptyDisk a disk with a database in which nothing was written. */
export function terminalPlace(given: {
  readonly n: number;
  readonly emptyDisk: Buffer;
  readonly version: AppVersion;
  readonly random: Random;
  readonly around: Surroundings;
}): TerminalPlace {
  const { n, around } = given;
  const { time, network, ledger, trace } = around;
  const [ids, habits, fates] = [given.random.split(), given.random.split(), given.random.split()];
  const backups: Buffer[] = [];
  let { version, emptyDisk: disk } = given;
  let node: TerminalNode | null = null;
  let skewMs = 0;

  const now = () => time.now() + skewMs;
  const note = (line: string) => trace.note(`${time.now()} terminal ${n} ${line}`);
  const switchOff = () => {
    if (node === null) return;
    disk = around.keepsDisk(node.image(), disk);
    node.switchOff();
    node = null;
    note('is switched off');
  };
  const switchOn = (snapshot: VenueSnapshot | null = null) => {
    if (node !== null) return;
    const outside = {
      now,
      newId: ids.uuid,
      random: fates.next,
      schedule: time.schedule,
      call: (request: Parameters<Network['call']>[1], hear: Parameters<Network['call']>[2]) =>
        network.call(n, request, hear),
      hasStream: () => around.hasStreams && !network.isCut(n),
    };
    node = version.switchOn({ disk, outside, snapshot, through: around.through });
    note(`is switched on${snapshot === null ? '' : ' with a snapshot'}`);
  };
  /** Keeps in the ledger what was written meanwhile. */
  const acknowledged = ({ terminal }: TerminalNode, write: () => string): void => {
    const { store } = terminal;
    const { journal } = terminal.settings();
    const { seq } = store.operations.head(store.db, journal);
    const what = write();
    const written = store.operations.after(store.db, journal, seq, WRITTEN_AT_MOST);
    ledger.acknowledge(written);
    note(`${what} ${written.map(({ hash }: Operation) => hash.slice(0, 8)).join(' ')}`);
  };
  return {
    n,
    node: () => node,
    switchOn,
    switchOff,
    backUp: () => {
      backups.push(node?.image() ?? disk);
      note('is backed up');
    },
    restore: () => {
      if (backups.length === 0) return false;
      const image = fates.pick(backups);
      if (node !== null) switchOff();
      disk = image;
      note('has its disk restored');
      return true;
    },
    setVersion: (next) => {
      const isOther = next !== version;
      version = next;
      return isOther;
    },
    skew: (ms) => {
      skewMs = ms;
      note(`has a clock that is off by ${ms} ms`);
    },
    importVenue: () => {
      if (node === null) return;
      const { terminal } = node;
      acknowledged(node, () => `imports a venue: ${terminal.importVenue(barVenue)}`);
    },
    act: () => {
      if (node === null) return;
      const { terminal } = node;
      const shown = terminal.snapshot();
      if (shown.settings === null) return;
      if (shown.terminal.operator === null || habits.chance(0.1))
        terminal.setSettings({ operator: habits.pick(shown.staff).id });
      const command = nextCommand(shown, habits, version.cannot);
      if (command === null) return;
      acknowledged(node, () => {
        const approver = shown.staff.find(({ role }) => role === 'admin')?.id;
        const result = terminal.execute(command, habits.chance(0.8) ? approver : undefined);
        if (!result.ok) return `${command.type}: ${result.refusal.code}`;
        const { seq } = terminal.store.operations.head(terminal.store.db, terminal.settings().journal);
        if (result.seq !== null && result.seq !== seq)
          ledger.miss(
            `Terminal ${n} answered that ${command.type} is operation ${result.seq}; its journal ends at ${seq}.`,
          );
        return `${command.type}: done`;
      });
    },
    actAsNewer: () => {
      if (node === null) return;
      const { terminal } = node;
      acknowledged(node, () => {
        terminal.store.append([foreignOperation(terminal, now())]);
        return 'writes what nobody understands';
      });
    },
  };
}

const WRITTEN_AT_MOST = 1000;
