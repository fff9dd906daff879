import { globSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import { describe, expect, it } from 'vitest';
import { untranslatedText } from './spoken-text.ts';

const locales = path.join('src-renderer', 'locales');
const languages = readdirSync(locales).flatMap((file) => /^(.+)\.po$/.exec(file)?.[1] ?? []);

async function catalogue() {
  const [only, ...others] = await getCatalogs(getConfig());
  expect(others).toEqual([]);
  return only ?? expect.fail('there is a catalogue');
}

describe('the languages of the page', () => {
  it('have all that it says: run `npm run words` after a change of words', async () => {
    const { collect } = await catalogue();
    const said = Object.keys((await collect.call(await catalogue(), {})) ?? {});
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

  it('reach everything that the page says', () => {
    const files = globSync('src-renderer/**/*.{ts,tsx}', { exclude: ['**/*.d.ts'] });
    expect(files.length).toBeGreaterThan(200);
    expect(files.flatMap(untranslatedText)).toEqual([]);
  });
});
