import { expect, it } from 'vitest';
import { tableName } from '../../../src-renderer/ui/holder-name.ts';
import { initials } from '../../../src-renderer/ui/initials.ts';

it.each([
  ['8', 'Table 8'],
  ['B3', 'Table B3'],
  ['12a', 'Table 12a'],
  ['Fireplace', 'Fireplace'],
  ['Window 2', 'Window 2'],
])('calls the table “%s” in a sentence “%s”', (name, sentence) => {
  expect(tableName(name)).toBe(sentence);
});

it.each([
  ['Marta Rossi', 'MR'],
  ['Lea', 'LE'],
  ['Anna Maria von Berg', 'AB'],
  ['  Òscar  Žák ', 'ÒŽ'],
])('shortens “%s” to %s', (name, letters) => {
  expect(initials(name)).toBe(letters);
});
