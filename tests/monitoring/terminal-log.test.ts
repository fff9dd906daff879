import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openLogFile } from '../../src-main/monitoring/log-file.ts';
import { defectOf, openTerminalLog } from '../../src-main/monitoring/terminal-log.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

it('keeps the newest lines in files of bounded size', () => {
  const folder = temporaryFolder();
  const file = openLogFile({ folder, name: 'terminal.log', maxBytes: 1000, formerFiles: 2 });
  const log = openTerminalLog(file);
  for (let tookMs = 1; tookMs <= 100; tookMs += 1) log.note({ event: 'slow_commit', tookMs });
  expect(readdirSync(folder).sort()).toEqual(['terminal.log', 'terminal.log.1', 'terminal.log.2']);
  for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThanOrEqual(1000);
  const times = file.readLast(12).map((line) => (JSON.parse(line) as { tookMs: number }).tookMs);
  expect(times).toEqual([89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100]);
});

it('goes on where it cannot write, and writes again when it can', () => {
  const folder = temporaryFolder();
  const inTheWay = openLogFile({ folder, name: 'logs', maxBytes: 1000, formerFiles: 1 });
  inTheWay.write('a file\n');
  const file = openLogFile({
    folder: join(folder, 'logs'),
    name: 'terminal.log',
    maxBytes: 1000,
    formerFiles: 1,
  });
  file.write('lost\n');
  expect(file.readLast(5)).toEqual([]);
  rmSync(join(folder, 'logs'));
  file.write('kept\n');
  expect(file.readLast(5)).toEqual(['kept']);
});

it('tells where an error came from, and nothing that somebody typed or of whose folder it was', () => {
  const error = Object.assign(new TypeError('no table for "Anna Rossi"'), { code: 'SQLITE_FULL' });
  error.stack = [
    'TypeError: no table for "Anna Rossi"',
    '    at decide (/home/Anna Rossi/coaster/main.cjs:12:34)',
    '    at C:\\Users\\Anna Rossi\\coaster\\main.cjs:5:6',
  ].join('\n');
  expect(defectOf(error)).toEqual({
    event: 'defect',
    name: 'TypeError',
    code: 'SQLITE_FULL',
    frames: ['decide main.cjs:12:34', 'main.cjs:5:6'],
  });
});
