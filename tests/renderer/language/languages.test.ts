import { globSync, readdirSync } from 'node:fs';
import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';
import { untranslatedText } from './spoken-text.ts';

const locales = 'locales';
const languages = readdirSync(locales).flatMap((file) => /^(.+)\.po$/.exec(file)?.[1] ?? []);

/** The names of the values in an ICU message, each once, in the order of the alphabet. */
function valuesOf(message = ''): readonly string[] {
  return [...new Set(namesIn(compileMessage(message)))].toSorted();
}

/** A compiled message is text, or a list of texts and values: `[name, kind, choices]`, each choice a message again. */
function namesIn(compiled: unknown): readonly string[] {
  if (!Array.isArray(compiled)) return [];
  return compiled.flatMap((part: unknown) => {
    if (!Array.isArray(part)) return [];
    const [name, , choices] = part as readonly unknown[];
    const isChoice = typeof choices === 'object' && choices !== null;
    return [String(name), ...(isChoice ? Object.values(choices).flatMap(namesIn) : [])];
  });
}

async function catalogue() {
  const [only, ...others] = await getCatalogs(getConfig());
  expect(others).toEqual([]);
  return only ?? expect.fail('there is a catalogue');
}

describe('the languages of the page', () => {
  it('have all that it says: run `npm run words` after a change of words', async () => {
    const source = await catalogue();
    const said = Object.keys((await source.collect({})) ?? {});
    expect(said.length).toBeGreaterThan(0);
    for (const language of languages) {
      const written = (await (await catalogue()).read(language)) ?? {};
      const { missing, obsolete } = {
        missing: said.filter((id) => written[id] === undefined),
        obsolete: Object.keys(written).filter((id) => !said.includes(id)),
      };
      expect({ language, missing, obsolete }).toEqual({ language, missing: [], obsolete: [] });
    }
  });

  it.each(languages)('say everything in %s', async (language) => {
    const written = (await (await catalogue()).read(language)) ?? {};
    const silent = Object.values(written).flatMap(({ translation, message }) =>
      translation === '' ? [message] : [],
    );
    expect(silent).toEqual([]);
  });

  it.each(languages)('name the same values in %s as in English', async (language) => {
    const written = Object.values((await (await catalogue()).read(language)) ?? {});
    const different = written.filter(
      ({ message, translation }) => String(valuesOf(message)) !== String(valuesOf(translation)),
    );
    expect(different.map(({ translation }) => translation)).toEqual([]);
  });

  it('reach everything that the page says', () => {
    const files = globSync('src-renderer/**/*.{ts,tsx}', { exclude: ['**/*.d.ts'] });
    expect(files.length).toBeGreaterThan(200);
    expect(files.flatMap(untranslatedText)).toEqual([]);
  });
});
