import { rmSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src-main/store/database.ts';
import { verifyStore } from '../../src-main/store/verify.ts';
import { type Bar, openBar } from '../commands/bar.ts';
import { fillDisk, smallDisk } from '../store/mounted-disks.ts';
import { migrationsFolder, newDataFile } from '../store/opened-store.ts';

describe('a terminal whose disk is full', () => {
  it('says so, loses nothing that it had taken, and goes on when there is room', () => {
    const disk = smallDisk(4_000_000);
    const file = join(disk, 'coaster.db');
    const bar = openBar({ file });
    const table = bar.at('1');
    const filler = fillDisk(disk, 200_000);
    const order = (note: string) =>
      bar.terminal.execute({ type: 'addLine', holder: table, product: bar.product('Ale'), note });

    const taken: string[] = [];
    for (let n = 0; n < 200; n += 1) {
      const result = order(`for number ${n}`);
      if (!result.ok) {
        expect(result.refusal).toEqual({ code: 'not_saved', because: 'disk_full' });
        break;
      }
      taken.push(result.created ?? '');
    }
    expect(taken.length).toBeGreaterThan(0);
    expect(taken.length).toBeLessThan(200);
    const shown = () => bar.items(table).map(({ id }) => id);
    expect(shown()).toEqual(taken);
    expect(order('still full')).toMatchObject({ ok: false, refusal: { code: 'not_saved' } });
    const named = bar.terminal.settings().name;
    expect(bar.terminal.setSettings({ name: 'x'.repeat(30_000) })).toMatchObject({ code: 'not_saved' });
    expect(bar.terminal.settings().name).toBe(named);
    expect(bar.terminal.store.db.sqlite.inTransaction).toBe(false);

    rmSync(filler);
    expect(order('room again')).toMatchObject({ ok: true });
    expect(shown().slice(0, -1)).toEqual(taken);
    expect(verifyStore(bar.terminal.store, { migrationsFolder }).faults).toEqual([]);
    bar.terminal.store.close();

    const later = openBar({ file, clock: bar.clock });
    expect(
      later
        .items(table)
        .map(({ id }) => id)
        .slice(0, -1),
    ).toEqual(taken);
  });

  it('keeps what it had taken over a restart on the disk that is still full', () => {
    const disk = smallDisk(4_000_000);
    const file = join(disk, 'coaster.db');
    const bar = openBar({ file });
    const line = bar.order(bar.at('1'), 'Ale');
    const table = bar.at('1');
    fillDisk(disk, 0);
    bar.terminal.store.close();
    const later = openBar({ file, clock: bar.clock });
    expect(later.items(table)).toMatchObject([{ id: line }]);
  });

  it('does not start for the first time, and says why', () => {
    const disk = smallDisk(1_000_000);
    fillDisk(disk, 8192);
    expect(() => openDatabase({ file: join(disk, 'coaster.db'), migrationsFolder })).toThrow(
      expect.objectContaining({ name: 'StoreUnusable', because: 'disk_full' }),
    );
  });
});

describe('a terminal that cannot write', () => {
  it.each<[string, string, (bar: Bar, file: string) => () => void]>([
    [
      'because another program holds the data',
      'in_use',
      ({ terminal }, file) => {
        terminal.store.db.sqlite.pragma('busy_timeout = 50');
        const other = new SqliteDatabase(file);
        other.exec('BEGIN IMMEDIATE');
        return () => other.close();
      },
    ],
    [
      'because the data turned read-only',
      'read_only',
      ({ terminal: { store } }) => {
        store.db.sqlite.pragma('query_only = ON');
        return () => void store.db.sqlite.pragma('query_only = OFF');
      },
    ],
  ])('%s says so, and goes on when that is over', (_, because, hinder) => {
    const file = newDataFile();
    const bar = openBar({ file });
    const command = { type: 'addLine', holder: bar.at('1'), product: bar.product('Ale') } as const;
    const stop = hinder(bar, file);
    expect(bar.refusal(command)).toEqual({ code: 'not_saved', because });
    stop();
    bar.done(command);
    expect(bar.items(bar.at('1'))).toMatchObject([{ quantity: 1 }]);
  });
});
