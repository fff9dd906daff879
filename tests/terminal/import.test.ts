import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyStore } from '../../src-main/store/verify.ts';
import { importVenueFile } from '../../src-main/terminal/import-venue-file.ts';
import type { Changes } from '../../src-shared/contract/views.ts';
import { barVenue } from '../commands/bar-venue.ts';
import { fillDisk, smallDisk } from '../store/mounted-disks.ts';
import { migrationsFolder, newDataFile } from '../store/opened-store.ts';
import { tableContents } from '../store/table-contents.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { openedTerminal, sampleVenue, sampleVenuePath } from './opened-terminal.ts';

describe('importing a venue', () => {
  it('brings all of the sample, in the order of the file', () => {
    const terminal = openedTerminal();
    expect(importVenueFile(terminal, sampleVenuePath)).toEqual({
      outcome: 'imported',
      venueName: 'The Copper Still',
    });
    const venue = sampleVenue();
    const shown = terminal.snapshot();
    const names = (rows: readonly { readonly name: string }[]) => rows.map(({ name }) => name);
    expect(shown.settings).toEqual({
      venueName: venue.venue.name,
      currency: 'EUR',
      locale: 'en-IE',
      pricesIncludeTax: true,
      lateAfterMinutes: 60,
    });
    expect(names(shown.rooms)).toEqual(names(venue.rooms));
    expect(names(shown.categories)).toEqual(names(venue.categories));
    for (const room of venue.rooms) {
      const { id } = shown.rooms.find(({ name }) => name === room.name) ?? expect.fail(room.name);
      expect(names(shown.tables.filter((table) => table.room === id))).toEqual(names(room.tables));
    }
    for (const category of venue.categories) {
      const { id } =
        shown.categories.find(({ name }) => name === category.name) ?? expect.fail(category.name);
      const products = shown.products.filter((product) => product.category === id);
      expect(products.map(({ name, variants }) => [name, names(variants)])).toEqual(
        category.products.map(({ name, variants }) => [name, names(variants)]),
      );
    }
    expect(shown.modifierGroups.map(({ name, modifiers }) => [name, names(modifiers)])).toEqual(
      expect.arrayContaining(venue.modifierGroups.map(({ name, modifiers }) => [name, names(modifiers)])),
    );
    expect(names(shown.staff).sort()).toEqual(names(venue.staff).sort());
    expect(shown.taxRates).toHaveLength(venue.taxes.length);
    expect(shown.tables.every(({ status, items }) => status === 'available' && items === null)).toBe(true);
    expect(verifyStore(terminal.store, { migrationsFolder }).faults).toEqual([]);
  });

  it('gives products their own tax, or that of their category', () => {
    const [drinks, ...others] = barVenue.categories;
    if (drinks === undefined) expect.fail('no drinks');
    const [ale, ...rest] = drinks.products;
    if (ale === undefined) expect.fail('no ale');
    const taxed = { ...drinks, products: [{ ...ale, tax: 'reduced' }, ...rest] };
    const terminal = openedTerminal();
    terminal.importVenue({ ...barVenue, categories: [taxed, ...others] });
    const { products, taxRates } = terminal.snapshot();
    const rateOf = (name: string) => {
      const product = products.find((each) => each.name === name);
      return taxRates.find(({ id }) => id === product?.taxRate)?.basisPoints;
    };
    expect([rateOf('Ale'), rateOf('Stout'), rateOf('Steak')]).toEqual([1000, 2200, 1000]);
  });

  it('is one transaction, and tells the screen once to fetch everything', () => {
    const heard: Changes[] = [];
    let commits = 0;
    const terminal = openedTerminal({
      written: () => {
        commits += 1;
      },
    });
    terminal.subscribe((changes) => heard.push(changes));
    terminal.importVenue(sampleVenue());
    expect(commits).toBe(1);
    expect(heard).toEqual([{ revision: 1, rows: [{ row: 'everything' }] }]);
  });

  it('is refused for a terminal that has a venue, which then stays as it is', () => {
    const terminal = openedTerminal();
    terminal.importVenue(barVenue);
    const before = tableContents(terminal.store.db.sqlite);
    expect(importVenueFile(terminal, sampleVenuePath)).toEqual({
      outcome: 'failed',
      message: 'This terminal has a venue already; the file was not imported.',
    });
    expect(tableContents(terminal.store.db.sqlite)).toEqual(before);
  });

  it('of a faulty file names the file and its faults, and imports nothing', () => {
    const terminal = openedTerminal();
    const before = tableContents(terminal.store.db.sqlite);
    const path = join(temporaryFolder(), 'venue.json');
    writeFileSync(path, JSON.stringify({ ...barVenue, staff: [], version: 2 }));
    expect(importVenueFile(terminal, path)).toEqual({
      outcome: 'faulty',
      file: path,
      issues: [
        { path: 'version', message: 'must be 1' },
        { path: 'staff', message: 'needs at least one person' },
      ],
    });
    expect(tableContents(terminal.store.db.sqlite)).toEqual(before);
    expect(terminal.snapshot().settings).toBeNull();
  });

  it('leaves nothing of itself when it fails in the middle', () => {
    const terminal = openedTerminal();
    const { sqlite } = terminal.store.db;
    const before = tableContents(sqlite);
    sqlite.exec(`CREATE TRIGGER fault BEFORE INSERT ON staff BEGIN SELECT RAISE(ABORT, 'worn out'); END`);
    expect(importVenueFile(terminal, sampleVenuePath)).toEqual({
      outcome: 'failed',
      message: 'Nothing was imported: the data file could not be written. Try again.',
    });
    expect(tableContents(sqlite)).toEqual(before);
    sqlite.exec('DROP TRIGGER fault');
    expect(importVenueFile(terminal, sampleVenuePath)).toMatchObject({ outcome: 'imported' });
  });

  it('on a full disk says so, imports nothing, and works once there is room', () => {
    const disk = smallDisk(6_000_000);
    const terminal = openedTerminal({ file: join(disk, 'coaster.db') });
    const before = tableContents(terminal.store.db.sqlite);
    const filler = fillDisk(disk, 100_000);
    expect(importVenueFile(terminal, sampleVenuePath)).toEqual({
      outcome: 'failed',
      message: 'Nothing was imported: the disk is full. Free some space and try again.',
    });
    expect(tableContents(terminal.store.db.sqlite)).toEqual(before);
    rmSync(filler);
    expect(importVenueFile(terminal, sampleVenuePath)).toMatchObject({ outcome: 'imported' });
  });

  it('is kept over a restart', () => {
    const file = newDataFile();
    const terminal = openedTerminal({ file });
    terminal.importVenue(sampleVenue());
    const { rooms, tables, products, settings } = terminal.snapshot();
    terminal.store.close();
    expect(openedTerminal({ file }).snapshot()).toMatchObject({ rooms, tables, products, settings });
  });
});
