import type { DiagnosticsView } from '../../src-shared/contract/monitoring.ts';
import type { CentralLink } from '../exchange/central-link.ts';
import type { ExchangeOutcome } from '../exchange/exchange-outcome.ts';
import type { Schedule } from '../exchange/schedule.ts';
import { watchCommits } from '../store/database.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { countCommands } from './count-commands.ts';
import { countFigures } from './count-figures.ts';
import { keepSeries } from './keep-series.ts';
import { prepareMeasuring } from './measure-terminal.ts';
import { prepareReporting } from './report-figures.ts';
import { seriesFile } from './series-file.ts';
import type { TerminalLog } from './terminal-log.ts';

/** A commit that took longer made somebody wait. */
const SLOW_COMMIT_MS = 250;

export interface MonitoringGiven {
  readonly terminal: Terminal;
  readonly log: TerminalLog;
  /** The data file. The day's figures are kept beside it. */
  readonly file: string;
  readonly version: string;
  /** Wall time in milliseconds. */
  readonly now: () => number;
  /** Milliseconds that no setting of the clock moves. */
  readonly monotonicMs: () => number;
  readonly schedule: Schedule;
}

/** What a terminal counts, measures and notes of itself. */
export interface Monitoring {
  /** The terminal, with its commands counted. */
  readonly terminal: Terminal;
  readonly switched: () => void;
  /** Counts what comes of exchanges from now on, and tells central after them. */
  readonly followExchanges: (link: Pick<CentralLink, 'watch'>) => void;
  /** Measures now, and tells it with the day before it. */
  readonly diagnostics: () => Promise<DiagnosticsView>;
  /** Ends it, and writes the day down. */
  readonly stop: () => void;
}

export function openMonitoring(given: MonitoringGiven): Monitoring {
  const { terminal, log, file, version, now, monotonicMs, schedule } = given;
  const { db } = terminal.store;
  const figures = countFigures();
  const since = now();
  let waiting = 0;

  watchCommits(db, (tookMs) => {
    figures.committed(tookMs);
    if (tookMs >= SLOW_COMMIT_MS) log.note({ event: 'slow_commit', tookMs: Math.round(tookMs) });
  });
  terminal.subscribe(({ rows }) => {
    for (const change of rows) if (change.row === 'connection') ({ waiting } = change.value);
  });
  const series = keepSeries({
    read: figures.read,
    measure: prepareMeasuring({ db, file, waiting: () => waiting }),
    file: seriesFile(`${file}-figures.json`),
    damaged: () => log.note({ event: 'series_damaged' }),
    now,
    schedule,
  });
  const diagnostics = async (): Promise<DiagnosticsView> => {
    const { figures: counted, measured, series: day } = await series.look();
    return { report: { v: 1, version, since, at: now(), figures: counted, measured }, series: day };
  };
  const tellCentral = prepareReporting({ report: async () => (await diagnostics()).report, monotonicMs });
  const noteOutcome = noteChanges(log);

  return {
    terminal: countCommands(terminal, { figures, log, monotonicMs }),
    switched: figures.switched,
    followExchanges: (link) =>
      link.watch((outcome, client) => {
        figures.exchanged(nameOf(outcome));
        noteOutcome(outcome);
        if (outcome.is === 'exchanged') void tellCentral(client);
      }),
    diagnostics,
    stop: series.stop,
  };
}

function nameOf(outcome: ExchangeOutcome): string {
  return outcome.is === 'failed' ? outcome.because : outcome.is;
}

/** An exchange that goes as the one before is not worth a line: a busy evening has thousands. */
function noteChanges(log: TerminalLog): (outcome: ExchangeOutcome) => void {
  let former: string | null = null;
  return (outcome) => {
    const name = outcome.is === 'refused' ? `refused: ${outcome.code}` : nameOf(outcome);
    if (name === former) return;
    former = name;
    const { sent, received } = outcome.is === 'exchanged' ? outcome.report : { sent: 0, received: 0 };
    log.note({ event: 'exchange', outcome: name, sent, received });
  };
}
