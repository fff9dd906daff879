import { expect, test } from 'vitest';
import { resolveFiles } from '../../scripts/tasks/app-arguments.mjs';

test.each([
  [
    ['--venue', 'bar.json'],
    ['--venue', '/home/ann/bar.json'],
  ],
  [['--venue=../bar.json'], ['--venue=/home/bar.json']],
  [
    ['--venue', '/venues/bar.json', '--kiosk'],
    ['--venue', '/venues/bar.json', '--kiosk'],
  ],
  [
    ['bar.json', '--venue'],
    ['bar.json', '--venue'],
  ],
])('%j names files from the folder the user is in', (args, resolved) => {
  expect(resolveFiles(args, '/home/ann')).toEqual(resolved);
});
