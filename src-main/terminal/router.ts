import { EventPublisher, implement } from '@orpc/server';
import { type CheckResult, contract, type ImportResult } from '../../src-shared/contract/contract.ts';
import type { Changes } from '../../src-shared/contract/views.ts';
import type { CentralLink } from '../exchange/central-link.ts';
import type { Terminal } from './terminal.ts';

/** What the router needs from outside the terminal. */
export interface RouterDependencies {
  readonly terminal: Pick<Terminal, 'snapshot' | 'execute' | 'setSettings' | 'readCrossings' | 'subscribe'>;
  /** Asks the person for a venue file; null if they thought better of it. */
  readonly chooseFile: () => Promise<string | null>;
  readonly sampleVenue: string;
  readonly importFile: (path: string) => ImportResult;
  readonly checkStore: () => Promise<CheckResult>;
  readonly link: Pick<CentralLink, 'join' | 'tryNow' | 'journals'>;
  /** What became of a venue file that was named at the start; null if all went well. */
  readonly startNotice: ImportResult | null;
}

/** More than a page could ever leave unread; the publisher drops what goes beyond, and the revisions would show it. */
const BUFFERED_CHANGES = 10_000;

/** Answers the contract. */
export function createRouter(given: RouterDependencies) {
  const { terminal, link } = given;
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
      const { name, theme, kiosk, operator } = input;
      return terminal.setSettings({
        ...(name === undefined ? {} : { name }),
        ...(theme === undefined ? {} : { theme }),
        ...(kiosk === undefined ? {} : { kiosk }),
        ...(operator === undefined ? {} : { operator }),
      });
    }),
    readCrossings: server.readCrossings.handler(() => terminal.readCrossings()),
    importVenueFile: server.importVenueFile.handler(async () => {
      const path = await given.chooseFile();
      return path === null ? { outcome: 'cancelled' } : given.importFile(path);
    }),
    importSampleVenue: server.importSampleVenue.handler(() => given.importFile(given.sampleVenue)),
    checkStore: server.checkStore.handler(() => given.checkStore()),
    joinVenue: server.joinVenue.handler(({ input }) => link.join(input)),
    tryExchange: server.tryExchange.handler(() => link.tryNow()),
    journals: server.journals.handler(() => link.journals()),
    startNotice: server.startNotice.handler(() => given.startNotice),
  });
}
