import pino from 'pino';
import { assertNever } from '../../src-shared/domain/assert.ts';
import type { StorageFault } from '../store/storage-fault.ts';
import type { LogFile } from './log-file.ts';

/**
 * All that a terminal's log can say. Numbers and words of the program, and no free text: so no name, note or order gets into it,
 * whatever goes wrong.
 */
export type LogEvent =
  | { readonly event: 'started'; readonly version: string; readonly schema: string; readonly tookMs: number }
  | { readonly event: 'stopped' }
  | { readonly event: 'not_saved'; readonly because: StorageFault }
  /** A commit waited for the disk so long that a person notices. */
  | { readonly event: 'slow_commit'; readonly tookMs: number }
  /** Noted when it is another one than before. */
  | { readonly event: 'exchange'; readonly outcome: string; readonly sent: number; readonly received: number }
  | { readonly event: 'checked'; readonly faults: number }
  | { readonly event: 'series_damaged' }
  | { readonly event: 'page_gone'; readonly reason: string; readonly exitCode: number }
  | ({ readonly event: 'defect' } & Defect);

/** Where an error came from. Its message is left out: it may quote what somebody typed. */
interface Defect {
  readonly name: string;
  readonly code: string | null;
  /** Functions with the file and place, without folders: those bear the name of who is signed in. */
  readonly frames: readonly string[];
}

export interface TerminalLog {
  readonly note: (event: LogEvent) => void;
}

/** A log in lines of JSON, as central's. */
export function openTerminalLog(file: Pick<LogFile, 'write'>): TerminalLog {
  const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, { write: file.write });
  return { note: (event) => logger[levelOf(event)](event) };
}

function levelOf(event: LogEvent): 'info' | 'warn' | 'error' {
  switch (event.event) {
    case 'started':
    case 'stopped':
      return 'info';
    case 'checked':
      return event.faults === 0 ? 'info' : 'error';
    case 'exchange':
      return event.outcome === 'exchanged' ? 'info' : 'warn';
    case 'slow_commit':
    case 'series_damaged':
      return 'warn';
    case 'not_saved':
    case 'page_gone':
    case 'defect':
      return 'error';
    default:
      return assertNever(event);
  }
}

const MOST_FRAMES = 12;
const FRAME = /^\s*at (?:(.+?) \()?(?:.*[\\/])?([^\\/()]+:\d+:\d+)\)?$/u;

/** What may be noted of something that was thrown. */
export function defectOf(thrown: unknown): LogEvent {
  if (!(thrown instanceof Error)) return { event: 'defect', name: typeof thrown, code: null, frames: [] };
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
  return {
    event: 'defect',
    name: /^\w{1,60}$/u.test(thrown.name) ? thrown.name : 'Error',
    code: /^[A-Z0-9_]{1,60}$/u.test(code) ? code : null,
    frames: (thrown.stack ?? '')
      .split('\n')
      .flatMap((line) => {
        const [, named = '', place] = FRAME.exec(line) ?? [];
        return place === undefined ? [] : [`${named} ${place}`.trim()];
      })
      .slice(0, MOST_FRAMES),
  };
}
