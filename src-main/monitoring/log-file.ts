import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A log of bounded size: lines are appended to one file, and when it is full it makes room for another. */
export interface LogFile {
  readonly write: (line: string) => void;
  /** The last lines, oldest first. */
  readonly readLast: (count: number) => readonly string[];
}

/**
 * Each line is with the operating system when `write` returns, so that what was noted right before a crash is there after it. Lines
 * are few; nothing waits for the disk. A line that cannot be written is lost: a log must not keep anybody from working.
 * @param formerFiles how many full files are kept, as `NAME.1` (the newest) to `NAME.<formerFiles>`.
 */
export function openLogFile(given: {
  readonly folder: string;
  readonly name: string;
  readonly maxBytes: number;
  readonly formerFiles: number;
}): LogFile {
  const { maxBytes, formerFiles } = given;
  const path = join(given.folder, given.name);
  let size: number | null = null;

  const open = (): number => {
    mkdirSync(given.folder, { recursive: true });
    return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  };
  const makeRoom = () => {
    for (let index = formerFiles; index > 0; index -= 1) {
      const from = index === 1 ? path : `${path}.${index - 1}`;
      if (statSync(from, { throwIfNoEntry: false }) !== undefined) renameSync(from, `${path}.${index}`);
    }
  };
  return {
    write: (line) => {
      try {
        size ??= open();
        const bytes = Buffer.byteLength(line);
        if (size > 0 && size + bytes > maxBytes) {
          makeRoom();
          size = 0;
        }
        appendFileSync(path, line);
        size += bytes;
      } catch {
        size = null;
      }
    },
    readLast: (count) => {
      const lines: string[] = [];
      for (let index = 0; index <= formerFiles && lines.length < count; index += 1)
        lines.unshift(...readLines(index === 0 ? path : `${path}.${index}`));
      return lines.slice(-count);
    },
  };
}

function readLines(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  } catch {
    return [];
  }
}
