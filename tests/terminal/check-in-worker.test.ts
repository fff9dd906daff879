import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { checkInWorker, reportCheck } from '../../src-main/terminal/check-in-worker.ts';
import { openBar } from '../commands/bar.ts';
import { migrationsFolder, newDataFile } from '../store/opened-store.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const script = fileURLToPath(new URL('../../src-main/check-worker.ts', import.meta.url));

it('checks the data on another thread while the terminal takes orders', async () => {
  const file = newDataFile();
  const bar = openBar({ file });
  bar.order(bar.at('1'), 'Ale');
  const { ownOperations } = bar.terminal.snapshot().terminal;
  const checked = checkInWorker(script, { file, migrationsFolder });
  for (let n = 0; n < 20; n += 1) bar.order(bar.at('2'), 'Ale', { note: `${n}` });
  const { operations, faults } = await checked;
  expect(faults).toEqual([]);
  expect(operations).toBeGreaterThanOrEqual(ownOperations);
  expect(operations).toBeLessThanOrEqual(ownOperations + 20);
});

it('tells what it found on another thread', async () => {
  const file = newDataFile();
  const bar = openBar({ file });
  bar.order(bar.at('1'), 'Ale');
  bar.terminal.store.db.sqlite.exec('DELETE FROM lines');
  const { faults } = await checkInWorker(script, { file, migrationsFolder });
  expect(faults).toEqual([expect.stringMatching(/^In lines, .* is missing/)]);
});

it('fails when the thread cannot be started', async () => {
  const nothing = join(temporaryFolder(), 'nothing.cjs');
  await expect(checkInWorker(nothing, { file: newDataFile(), migrationsFolder })).rejects.toThrow(
    'Cannot find',
  );
});

it('reports that a check which nobody waits for could not be run', async () => {
  const nothing = join(temporaryFolder(), 'nothing.cjs');
  const reports: (readonly string[])[] = [];
  await reportCheck(
    () => checkInWorker(nothing, { file: newDataFile(), migrationsFolder }),
    (faults) => reports.push(faults),
  );
  expect(reports).toEqual([[expect.stringContaining('The check could not be run: Cannot find')]]);
});
