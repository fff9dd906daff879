import { EventPublisher, implement } from '@orpc/server';
import { type CheckResult, contract, type ImportResult } from '../../src-shared/contract/contract.ts';
import type { SupportFileResult } from '../../src-shared/contract/monitoring.ts';
import type { Changes } from '../../src-shared/contract/views.ts';
import type { CentralLink } from '../exchange/central-link.ts';
import type { OrderHistory } from '../history/order-history.ts';
import type { Monitoring } from '../monitoring/monitoring.ts';
import type { SignIn } from '../people/sign-in.ts';
import type { SalesReads } from '../sales/sales-reads.ts';
import type { Terminal } from './terminal.ts';

/** What the router needs from outside the terminal. */
export interface RouterDependencies {
  readonly terminal: Pick<
    Terminal,
    'snapshot' | 'execute' | 'setSettings' | 'forbids' | 'lock' | 'readCrossings' | 'subscribe'
  >;
  readonly signIn: SignIn;
  /** Asks the person for a venue file; null if they thought better of it. */
  readonly chooseFile: () => Promise<string | null>;
  readonly sampleVenue: string;
  readonly importFile: (path: string) => ImportResult;
  readonly checkStore: () => Promise<CheckResult>;
  readonly sales: SalesReads;
  readonly history: OrderHistory;
  readonly link: Pick<CentralLink, 'join' | 'tryNow' | 'journals'>;
  readonly monitoring: Pick<Monitoring, 'diagnostics' | 'switched'>;
  readonly saveSupportFile: () => Promise<SupportFileResult>;
  /** What became of a venue file that was named at the start; null if all went well. */
  readonly startNotice: ImportResult | null;
}

/** More than a page could ever leave unread; the publisher drops what goes beyond, and the revisions would show it. */
const BUFFERED_CHANGES = 10_000;

/** Answers the contract. */
export function createRouter(given: RouterDependencies) {
  const { terminal, signIn, sales, history, link, monitoring } = given;
  const server = implement(contract);
  const publisher = new EventPublisher<{ changes: Changes }>();
  terminal.subscribe((changes) => publisher.publish('changes', changes));
  return server.router({
    snapshot: server.snapshot.handler(() => terminal.snapshot()),
    // Not a generator: the subscription stands when the call is answered, so that no change falls between it and the snapshot.
    changes: server.changes.handler(({ signal }) =>
      publisher.subscribe('changes', { ...(signal ? { signal } : {}), maxBufferedEvents: BUFFERED_CHANGES }),
    ),
    command: server.command.handler(({ input }) => terminal.execute(input)),
    setTerminal: server.setTerminal.handler(({ input }) => {
      const { name, theme, language, kiosk, autoLockMinutes } = input;
      // How it looks is for everybody to choose.
      const isOpenToAll = [name, kiosk, autoLockMinutes].every((value) => value === undefined);
      const refusal = isOpenToAll ? null : terminal.forbids('terminalSettings');
      if (refusal !== null) return refusal;
      return terminal.setSettings({
        ...(name === undefined ? {} : { name }),
        ...(theme === undefined ? {} : { theme }),
        ...(language === undefined ? {} : { language }),
        ...(kiosk === undefined ? {} : { kiosk }),
        ...(autoLockMinutes === undefined ? {} : { autoLockMinutes }),
      });
    }),
    signIn: server.signIn.handler(({ input }) => signIn.enter(input)),
    lock: server.lock.handler(() => terminal.lock()),
    pinWait: server.pinWait.handler(({ input }) => signIn.waitMs(input.person)),
    approve: server.approve.handler(({ input }) => signIn.approve(input)),
    setPin: server.setPin.handler(({ input }) => signIn.setPin(input)),
    readCrossings: server.readCrossings.handler(() => terminal.readCrossings()),
    importVenueFile: server.importVenueFile.handler(async () => {
      const path = await given.chooseFile();
      return path === null ? { outcome: 'cancelled' } : given.importFile(path);
    }),
    importSampleVenue: server.importSampleVenue.handler(() => given.importFile(given.sampleVenue)),
    checkStore: server.checkStore.handler(() => given.checkStore()),
    joinVenue: server.joinVenue.handler(({ input }) =>
      terminal.forbids('terminalSettings') === null
        ? link.join(input)
        : { outcome: 'failed', because: 'not_allowed' },
    ),
    tryExchange: server.tryExchange.handler(() => link.tryNow()),
    journals: server.journals.handler(() => link.journals()),
    diagnostics: server.diagnostics.handler(() =>
      terminal.forbids('terminalSettings') === null ? monitoring.diagnostics() : null,
    ),
    countSwitch: server.countSwitch.handler(() => monitoring.switched()),
    saveSupportFile: server.saveSupportFile.handler(() =>
      terminal.forbids('terminalSettings') === null
        ? given.saveSupportFile()
        : { outcome: 'failed', because: 'not_allowed' },
    ),
    sales: server.sales.handler(({ input }) => sales.page(input)),
    salesTotals: server.salesTotals.handler(({ input }) => sales.totals(input)),
    receipt: server.receipt.handler(({ input: { kind, id } }) => sales.receipt(kind, id)),
    orderHistory: server.orderHistory.handler(({ input }) => history.page(input)),
    merges: server.merges.handler(({ input }) => [...history.merges(input.holder)]),
    startNotice: server.startNotice.handler(() => given.startNotice),
  });
}
