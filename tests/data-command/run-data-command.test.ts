import { existsSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { DATA_ACTIONS, runDataCommand } from '../../src-main/data-command/run-data-command.ts';
import type { DataRequest } from '../../src-main/start-options.ts';
import { lockDatabase } from '../../src-main/store/lock.ts';
import { backupsFolder, backupsIn } from '../../src-main/store/migration/backup.ts';
import { openStore } from '../../src-main/store/open-store.ts';
import { verifyFile } from '../../src-main/store/verify.ts';
import { recordDraft } from '../../src-shared/domain/operation.ts';
import { journalWriter } from '../domain/journal-writer.ts';
import { sampleFields, sampleId, sampleOrigin, TABLE_A } from '../domain/samples.ts';
import { migrationsUntil } from '../migrations/migrations-until.ts';
import { fillDisk, smallDisk } from '../store/mounted-disks.ts';
import { migrationsFolder, newDataFile } from '../store/opened-store.ts';
import { fileHash } from '../store/table-contents.ts';

const NEWEST = '0008_operations_of_holder';
const FIRST = '0000_before_items';

let file: string;
beforeEach(() => {
  file = newDataFile();
});

describe('the data command', () => {
  it('tells the schema of a file, that of this version, and the backups with theirs', () => {
    takeAnOrder(file);
    run('backup');
    expect(run('status')).toEqual({
      code: 0,
      lines: [
        expect.stringMatching(/^File {6}.*coaster\.db, \d+ bytes$/),
        `Schema    ${NEWEST}`,
        `Version   ${NEWEST} is the schema of this version`,
        expect.stringMatching(new RegExp(`^Backup {4}coaster-\\d+-20261128T193000000Z\\.db, ${NEWEST}$`)),
      ],
    });
  });

  it('goes back to the schema of an earlier version and forward again, and the order is on its table', () => {
    takeAnOrder(file);
    const back = run('migrate', FIRST);
    expect(back).toMatchObject({ code: 0 });
    expect(back.lines).toEqual([
      'Step      check',
      'Step      backup',
      'Step      rehearsal',
      'Step      change',
      expect.stringMatching(/^Backup {4}.*\.db$/),
      `Schema    ${FIRST}`,
    ]);
    expect(run('migrate', FIRST).lines).toEqual([`Nothing to do: the schema is ${FIRST}.`]);
    expect(run('migrate')).toMatchObject({ code: 0 });
    expect(run('check')).toEqual({
      code: 0,
      lines: ['2 operations and all that follows from them are sound.'],
    });
    const store = openStore({ file, migrationsFolder });
    expect(store.db.sqlite.prepare('SELECT json_array_length(items) FROM tables').pluck().all()).toEqual([1]);
    store.close();
  });

  it('rehearses a change and leaves the file as it is', () => {
    takeAnOrder(file);
    const hash = fileHash(file);
    const { code, lines } = run('rehearse', FIRST);
    expect(code).toBe(0);
    expect(lines.at(-1)).toBe(`Rehearsed ${FIRST}; the data file stays as it was`);
    expect(fileHash(file)).toBe(hash);
    expect(backupsIn(backupsFolder({ file }))).toHaveLength(1);
  });

  it('finds a row that the journals do not tell, and answers with 1', () => {
    takeAnOrder(file);
    const store = openStore({ file, migrationsFolder });
    store.db.sqlite.exec('UPDATE tables SET items = NULL');
    store.close();
    expect(run('check')).toEqual({
      code: 1,
      lines: [`In tables, ${TABLE_A.id} differs, by what the journals say.`],
    });
  });

  it.each([
    [
      'an action that there is not',
      { action: 'repair', to: null },
      `--data takes one of ${DATA_ACTIONS.join(', ')}, not "repair".`,
    ],
    ['no action', { action: '', to: null }, 'not ""'],
    [
      'a migration that there is not',
      { action: 'migrate', to: '0099_future' },
      `${NEWEST}, not "0099_future".`,
    ],
  ])('refuses %s, and says what there is', (_what, request, words) => {
    takeAnOrder(file);
    const hash = fileHash(file);
    const { code, lines } = runRequest(request);
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringContaining(words)]);
    expect(fileHash(file)).toBe(hash);
  });

  it('refuses a file that is not there, and makes none', () => {
    expect(run('migrate')).toEqual({ code: 1, lines: [`There is no data file ${file}.`] });
    expect(existsSync(file)).toBe(false);
  });

  it('refuses a file while a terminal works on it', () => {
    takeAnOrder(file);
    const unlock = lockDatabase({ file });
    expect(run('migrate', FIRST).lines).toEqual([expect.stringMatching(/^Refused \(in_use\): /)]);
    unlock();
    expect(run('status').code).toBe(0);
  });

  it('refuses the file of a newer version, one that is none, and a copy for which there is no room', () => {
    takeAnOrder(file);
    expect(runRequest({ action: 'migrate', to: null }, migrationsUntil(FIRST)).lines).toEqual([
      expect.stringMatching(/^Refused \(newer\): /),
    ]);
    const list = newDataFile();
    writeFileSync(list, 'No database, but a shopping list.');
    expect(runRequest({ action: 'check', to: null }, migrationsFolder, list).lines).toEqual([
      expect.stringMatching(/^Refused \(damaged\): /),
    ]);
    const disk = smallDisk(20_000_000);
    const full = `${disk}/coaster.db`;
    takeAnOrder(full);
    fillDisk(disk, 100_000);
    expect(runRequest({ action: 'backup', to: null }, migrationsFolder, full).lines).toEqual([
      expect.stringMatching(/^Refused \(disk_full\): /),
    ]);
    expect(verifyFile({ file: full, migrationsFolder }).faults).toEqual([]);
  });
});

function run(action: (typeof DATA_ACTIONS)[number], to: string | null = null) {
  return runRequest({ action, to });
}

function runRequest(request: DataRequest, folder = migrationsFolder, path = file) {
  const lines: string[] = [];
  const code = runDataCommand({
    request,
    location: { file: path, migrationsFolder: folder },
    now: new Date('2026-11-28T19:30:00Z'),
    print: (line) => lines.push(line),
  });
  return { code, lines };
}

/** A file with one table that holds one line. */
function takeAnOrder(path: string): void {
  const store = openStore({ file: path, migrationsFolder });
  const writer = journalWriter(1);
  writer.write(recordDraft({ kind: 'table', id: TABLE_A.id, fields: sampleFields.table(1) }), 1);
  writer.write(
    {
      type: 'line.added',
      body: { line: sampleId(1), holder: TABLE_A, origin: sampleOrigin(), note: null, seat: null },
    },
    2,
  );
  store.append(writer.written);
  store.close();
}
