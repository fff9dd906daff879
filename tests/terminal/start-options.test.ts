import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readStartOptions } from '../../src-main/start-options.ts';

it.each<[string, readonly string[], string | null]>([
  ['nothing', [], null],
  ['nothing of ours', ['coaster', '--no-sandbox', '.', '--inspect=1'], null],
  ['a venue file', ['coaster', '--venue', 'bar.json'], resolve('bar.json')],
  ['a venue file after an equals sign', ['coaster', '--venue=bar.json'], resolve('bar.json')],
  ['a venue file from the root', ['--venue', '/srv/bar.json'], '/srv/bar.json'],
  ['a venue file with spaces', ['--venue', 'my bar.json', '--kiosk'], resolve('my bar.json')],
  ['a venue file with an equals sign in its name', ['--venue=a=b.json'], resolve('a=b.json')],
  ['no file after the word', ['coaster', '--venue'], null],
  ['an empty name', ['coaster', '--venue='], null],
  ['an empty word', ['coaster', '--venue', ''], null],
  ['a word that only begins like it', ['coaster', '--venues', 'bar.json'], null],
])('a start with %s', (_, argv, venue) => {
  expect(readStartOptions(argv)).toEqual({ venue, data: null });
});

it.each<[string, readonly string[], ReturnType<typeof readStartOptions>['data']]>([
  ['an action', ['coaster', '--data', 'status'], { action: 'status', to: null }],
  [
    'an action and a schema',
    ['coaster', '--to=0001_table_items', '--data=migrate'],
    { action: 'migrate', to: '0001_table_items' },
  ],
  ['no action', ['coaster', '--data'], { action: '', to: null }],
  ['a schema alone', ['coaster', '--to', '0001_table_items'], null],
])('a command for the data file with %s', (_, argv, data) => {
  expect(readStartOptions(argv)).toEqual({ venue: null, data });
});
