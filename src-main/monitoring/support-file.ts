import { arch, release } from 'node:os';
import type { DiagnosticsView } from '../../src-shared/contract/monitoring.ts';
import type { Terminal } from '../terminal/terminal.ts';

/**
 * What somebody needs who is asked why a terminal is slow or alone: figures, the day, settings and the last lines of the log. Each
 * value is named here one by one: no name of a person, a table, a tab or the venue, no order, no address and no token.
 */
export function supportFile({
  report,
  series,
  terminal,
  schema,
  versions,
  lines,
}: DiagnosticsView & {
  readonly terminal: Terminal;
  /** The newest migration of this version. */
  readonly schema: string;
  readonly versions: Readonly<Record<string, string | undefined>>;
  /** Lines of the log, each a line of JSON. */
  readonly lines: readonly string[];
}) {
  const { theme, language, kiosk, autoLockMinutes, membership, terminal: id, journal } = terminal.settings();
  const { connection, terminal: shown } = terminal.snapshot();
  const { state, lastExchange, clockAheadMs, tokenKept, notTaken, history } = connection;
  return {
    is: 'coaster support file',
    v: 1,
    versions: {
      app: report.version,
      schema,
      electron: versions['electron'] ?? null,
      chrome: versions['chrome'] ?? null,
      node: versions['node'] ?? null,
      system: `${process.platform} ${release()} ${arch()}`,
    },
    // Random ids, by which whoever looks after central finds the terminal.
    terminal: { id, journal, venue: membership?.venue.id ?? null, ownOperations: shown.ownOperations },
    settings: { theme, language, kiosk, autoLockMinutes },
    connection: {
      state,
      lastExchange,
      clockAheadMs,
      tokenKept,
      notTaken: notTaken.map(({ where, fault }) => ({ where, fault })),
      missingHistory: history?.missing ?? 0,
    },
    report,
    series,
    faultsFound: shown.faults.length,
    log: lines.map((line): unknown => parsedLine(line)),
  };
}

/** A line that a crash cut off is left out. */
function parsedLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
