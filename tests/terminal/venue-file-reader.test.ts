import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkVenue, readVenueFile } from '../../src-main/terminal/venue-file-reader.ts';
import type { InputIssue } from '../../src-shared/contract/command.ts';
import { barVenue } from '../commands/bar-venue.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { largeVenue } from '../venues/large-venue.ts';
import { sampleVenue, sampleVenuePath } from './opened-terminal.ts';

type Venue = typeof barVenue;
type Loose = { [Name in keyof Venue]: Venue[Name] } & { [name: string]: unknown };

/** A sound venue with something wrong in it. */
function brokenVenue(breakIt: (venue: Loose) => void): unknown {
  const venue = structuredClone(barVenue) as Loose;
  breakIt(venue);
  return venue;
}

function issuesOf(content: unknown): readonly InputIssue[] {
  const reading = checkVenue(content);
  return reading.ok ? [] : reading.issues;
}

/** The places that hold a value of the wrong kind, each with one such value and what is said of it. */
const FAULTY: readonly (readonly [string, (venue: Loose) => void, InputIssue])[] = [
  [
    'another format',
    (venue) => Object.assign(venue, { format: 'menu' }),
    { path: 'format', message: 'must be "coaster-venue"' },
  ],
  [
    'a later version',
    (venue) => Object.assign(venue, { version: 2 }),
    { path: 'version', message: 'must be 1' },
  ],
  [
    'a misspelt field',
    (venue) => Object.assign(venue, { room: [] }),
    { path: 'room', message: 'is not known here' },
  ],
  [
    'a misspelt field far inside',
    ({ rooms }) => Object.assign(rooms[0]?.tables[1] ?? {}, { seat: 4 }),
    { path: 'rooms[0].tables[1].seat', message: 'is not known here' },
  ],
  [
    'no name',
    ({ venue }) => Object.assign(venue, { name: '  ' }),
    { path: 'venue.name', message: 'must not be empty' },
  ],
  [
    'a name without end',
    ({ staff }) => Object.assign(staff[1] ?? {}, { name: 'x'.repeat(61) }),
    { path: 'staff[1].name', message: 'must be at most 60 characters' },
  ],
  [
    'a currency in small letters',
    ({ venue }) => Object.assign(venue, { currency: 'eur' }),
    { path: 'venue.currency', message: 'must be three capital letters, such as EUR' },
  ],
  [
    'a language by its name',
    ({ venue }) => Object.assign(venue, { locale: 'English' }),
    { path: 'venue.locale', message: 'must be a language tag, such as it-IT' },
  ],
  [
    'a key with a space',
    ({ rooms }) => Object.assign(rooms[0] ?? {}, { key: 'The Hall' }),
    {
      path: 'rooms[0].key',
      message: 'must be lower-case letters, digits and hyphens, at most 60, such as pale-ale',
    },
  ],
  [
    'a price below zero',
    ({ categories }) => Object.assign(categories[0]?.products[0] ?? {}, { price: -1 }),
    { path: 'categories[0].products[0].price', message: 'must not be negative' },
  ],
  [
    'a table that is too small to see',
    ({ rooms }) => Object.assign(rooms[0]?.tables[0] ?? {}, { width: 3 }),
    { path: 'rooms[0].tables[0].width', message: 'must be at least 20 cm' },
  ],
  [
    'no rooms',
    (venue) => Object.assign(venue, { rooms: [] }),
    { path: 'rooms', message: 'needs at least one room' },
  ],
  [
    'no taxes',
    (venue) => Object.assign(venue, { taxes: [] }),
    { path: 'taxes', message: 'needs at least one tax rate' },
  ],
  [
    'no categories',
    (venue) => Object.assign(venue, { categories: [] }),
    { path: 'categories', message: 'needs at least one category' },
  ],
  [
    'nobody at work',
    (venue) => Object.assign(venue, { staff: [] }),
    { path: 'staff', message: 'needs at least one person' },
  ],
  [
    'a group without modifiers',
    ({ modifierGroups }) => Object.assign(modifierGroups[0] ?? {}, { modifiers: [] }),
    { path: 'modifierGroups[0].modifiers', message: 'needs at least one modifier' },
  ],
  [
    'a group that asks for more than it allows',
    ({ modifierGroups }) => Object.assign(modifierGroups[0] ?? {}, { minimum: 2 }),
    { path: 'modifierGroups[0].minimum', message: 'must not exceed maximum' },
  ],
];

/** What only shows when the parts of a file are compared. */
const CONTRADICTORY: typeof FAULTY = [
  [
    'a tax key twice',
    ({ taxes }) => taxes.push({ key: 'standard', name: 'VAT 0 %', basisPoints: 0 }),
    { path: 'taxes[2].key', message: 'repeats “standard” of taxes[0].key' },
  ],
  [
    'a room key twice',
    ({ rooms }) => Object.assign(rooms[1] ?? {}, { key: 'hall' }),
    { path: 'rooms[1].key', message: 'repeats “hall” of rooms[0].key' },
  ],
  [
    'a room name twice',
    ({ rooms }) => Object.assign(rooms[1] ?? {}, { name: 'HALL' }),
    { path: 'rooms[1].name', message: 'repeats “HALL” of rooms[0].name' },
  ],
  [
    'a table name twice',
    ({ rooms }) => Object.assign(rooms[0]?.tables[2] ?? {}, { name: '1' }),
    { path: 'rooms[0].tables[2].name', message: 'repeats “1” of rooms[0].tables[0].name' },
  ],
  [
    'a group key twice',
    ({ modifierGroups }) => modifierGroups.push(...modifierGroups.slice(0, 1)),
    { path: 'modifierGroups[2].key', message: 'repeats “cooking” of modifierGroups[0].key' },
  ],
  [
    'a category key twice',
    ({ categories }) => Object.assign(categories[1] ?? {}, { key: 'drinks' }),
    { path: 'categories[1].key', message: 'repeats “drinks” of categories[0].key' },
  ],
  [
    'a person twice',
    ({ staff }) => Object.assign(staff[1] ?? {}, { name: 'ada' }),
    { path: 'staff[1].name', message: 'repeats “ada” of staff[0].name' },
  ],
  [
    'a category with a tax that is not there',
    ({ categories }) => Object.assign(categories[1] ?? {}, { tax: 'none' }),
    { path: 'categories[1].tax', message: 'refers to “none”, and there is no such tax' },
  ],
  [
    'a product with a tax that is not there',
    ({ categories }) => Object.assign(categories[0]?.products[2] ?? {}, { tax: 'none' }),
    { path: 'categories[0].products[2].tax', message: 'refers to “none”, and there is no such tax' },
  ],
  [
    'a product with a group that is not there',
    ({ categories }) => Object.assign(categories[1]?.products[0] ?? {}, { modifiers: ['extras', 'none'] }),
    {
      path: 'categories[1].products[0].modifiers[1]',
      message: 'refers to “none”, and there is no such modifier group',
    },
  ],
  [
    'a group that asks for more than it has',
    ({ modifierGroups }) => Object.assign(modifierGroups[0] ?? {}, { minimum: 3, maximum: 3 }),
    { path: 'modifierGroups[0].minimum', message: 'asks for 3 of 2 modifiers' },
  ],
  [
    'a table outside its room',
    ({ rooms }) => Object.assign(rooms[0]?.tables[1] ?? {}, { x: 950 }),
    { path: 'rooms[0].tables[1]', message: '“2” is not within its room' },
  ],
  [
    'a table that only its turn takes out of the room',
    ({ rooms }) => Object.assign(rooms[0]?.tables[0] ?? {}, { x: 0, y: 0, rotation: 45 }),
    { path: 'rooms[0].tables[0]', message: '“1” is not within its room' },
  ],
];

describe('a venue file', () => {
  it.each([
    ['the sample', sampleVenue()],
    ['a large venue', largeVenue({ tables: 300, products: 2000 })],
    ['a small bar', barVenue],
  ])('is sound: %s', (_, venue) => {
    expect(checkVenue(venue)).toEqual({ ok: true, file: venue });
  });

  it.each([...FAULTY, ...CONTRADICTORY])(
    'with %s is refused with the place and the reason',
    (_, breakIt, issue) => {
      expect(issuesOf(brokenVenue(breakIt))).toEqual([issue]);
    },
  );

  it.each([
    ['of wrong values', FAULTY.filter(([name]) => !/^no|twice|without modifiers/.test(name))],
    ['of contradictions', CONTRADICTORY.filter(([name]) => !/asks for|turn/.test(name))],
  ])('with many faults %s is told all of them at once', (_, faults) => {
    const content = brokenVenue((venue) => {
      for (const [, breakIt] of faults) breakIt(venue);
    });
    expect(issuesOf(content)).toEqual(expect.arrayContaining(faults.map(([, , issue]) => issue)));
    expect(issuesOf(content)).toHaveLength(faults.length);
  });

  it.each<[string, unknown]>([
    ['null', null],
    ['a list', []],
    ['a text', 'coaster-venue'],
    ['a number', 1],
    ['an empty object', {}],
    ['an object with the prototype of another', JSON.parse('{"__proto__":{"format":"coaster-venue"}}')],
  ])('that is %s is refused', (_, content) => {
    expect(issuesOf(content).length).toBeGreaterThan(0);
  });

  it('full of nonsense is told about in part', () => {
    const rooms = Array.from({ length: 50 }, () => ({ key: 1, name: 1, width: 1, height: 1, tables: 1 }));
    expect(issuesOf({ ...barVenue, rooms })).toHaveLength(200);
  });
});

describe('reading a venue file', () => {
  const written = (content: string | Buffer) => {
    const path = join(temporaryFolder(), 'venue.json');
    writeFileSync(path, content);
    return path;
  };

  it('gives the venue', () => {
    expect(readVenueFile(sampleVenuePath)).toEqual({ ok: true, file: sampleVenue() });
  });

  it('passes over the byte order mark that some editors write', () => {
    expect(readVenueFile(written(`\uFEFF${JSON.stringify(barVenue)}`))).toMatchObject({ ok: true });
  });

  it.each<[string, () => string, RegExp]>([
    ['is not there', () => join(temporaryFolder(), 'nothing.json'), /^cannot be read: ENOENT/],
    ['is a folder', () => temporaryFolder(), /^is not a file$/],
    ['lies within a file', () => join(sampleVenuePath, 'venue.json'), /^cannot be read: ENOTDIR/],
    ['has no end', () => '/dev/zero', /^is not a file$/],
    ['is empty', () => written(''), /^is not JSON: /],
    ['is no JSON', () => written('{"format": "coaster-venue",}'), /^is not JSON: /],
    ['is a picture', () => written(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])), /^is not JSON: /],
    ['has a name with a zero byte', () => 'venue\u0000.json', /^cannot be read: /],
    [
      'is larger than any venue',
      () => {
        const path = written('{}');
        truncateSync(path, 20_000_001);
        return path;
      },
      /^has 20000001 bytes; at most 20000000 are read$/,
    ],
    [
      'is a folder with the name of a file',
      () => {
        const path = join(temporaryFolder(), 'venue.json');
        mkdirSync(path);
        return path;
      },
      /^is not a file$/,
    ],
  ])('that %s is refused with the reason', (_, make, message) => {
    expect(readVenueFile(make())).toEqual({
      ok: false,
      issues: [{ path: '', message: expect.stringMatching(message) }],
    });
  });
});
