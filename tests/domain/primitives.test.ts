import { describe, expect, it } from 'vitest';
import { id, nameText, noteText } from '../../src-shared/domain/primitives.ts';

describe('an id', () => {
  it.each([
    ['a UUID in lower case', 'aaaaaaaa-0000-4000-8000-000000000001', true],
    ['the same in upper case, which would be another record', 'AAAAAAAA-0000-4000-8000-000000000001', false],
    ['a UUID without its hyphens', 'aaaaaaaa000040008000000000000001', false],
    ['a path', '../../etc/passwd', false],
    ['nothing', '', false],
  ])('is %s: %s', (_, given, accepted) => {
    expect(id.safeParse(given).success).toBe(accepted);
  });
});

describe.each([
  ['a name', nameText],
  ['a note', noteText],
])('%s', (_, schema) => {
  it.each(['Žižkov', '東京', '👩‍🍳 chef', 'a – b', "d'Artagnan"])('may be %s', (text) => {
    expect(schema.parse(text)).toBe(text);
  });

  it.each([
    ['NUL, which databases refuse', 'a\u0000b'],
    ['an escape, which printers obey', 'a\u001b[2Jb'],
    ['half a surrogate pair', 'a\ud83d'],
  ])('does not hold %s', (_reason, text) => {
    expect(schema.safeParse(text).success).toBe(false);
  });
});
