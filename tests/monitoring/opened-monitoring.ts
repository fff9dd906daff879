import { onTestFinished } from 'vitest';
import { type LogFile, openLogFile } from '../../src-main/monitoring/log-file.ts';
import { type Monitoring, openMonitoring } from '../../src-main/monitoring/monitoring.ts';
import { openTerminalLog } from '../../src-main/monitoring/terminal-log.ts';
import { type Bar, openBar } from '../commands/bar.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

/** A bar that is watched as the app watches it; looks are taken only when a test asks. */
export interface WatchedBar extends Bar {
  readonly monitoring: Monitoring;
  readonly logFile: LogFile;
  readonly folder: string;
}

export function watchedBar(folder = temporaryFolder()): WatchedBar {
  const bar = openBar({ file: `${folder}/coaster.db` });
  const logFile = openLogFile({
    folder: `${folder}/logs`,
    name: 'terminal.log',
    maxBytes: 9_000,
    formerFiles: 1,
  });
  const monitoring = openMonitoring({
    terminal: bar.terminal,
    log: openTerminalLog(logFile),
    file: `${folder}/coaster.db`,
    version: '1.2.3',
    now: () => bar.clock.nowMs,
    monotonicMs: () => bar.clock.nowMs,
    schedule: () => () => undefined,
  });
  onTestFinished(monitoring.stop);
  return { ...bar, monitoring, logFile, folder };
}
