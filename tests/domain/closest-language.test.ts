import { expect, it } from 'vitest';
import { closestLanguage } from '../../src-shared/domain/closest-language.ts';

const available = new Set(['en', 'it', 'pt-BR']);

it.each([
  ['the language itself', ['it'], 'it'],
  ['a language without its region', ['it-CH'], 'it'],
  ['a region of its own before its language', ['pt-BR'], 'pt-BR'],
  ['the first wanted one that there is', ['fr-FR', 'it-IT', 'en-GB'], 'it'],
  ['nothing where another region is meant', ['pt-PT'], null],
  ['nothing where none is wanted', [], null],
])('finds %s', (_what, wanted, found) => {
  expect(closestLanguage(wanted, available)).toBe(found);
});
