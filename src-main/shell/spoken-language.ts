import { i18n, type Messages } from '@lingui/core';
import { app } from 'electron';
import { closestLanguage } from '../../src-shared/domain/closest-language.ts';

/** The catalogues of the page. The main process says few things, and reads one of them only when it does. */
const catalogues = new Map(
  Object.entries(import.meta.glob<{ readonly messages: Messages }>('../../locales/*.po')).map(
    ([file, load]) => [file.replace(/^.*\/|\.po$/g, ''), load] as const,
  ),
);
const SOURCE = 'en';

/**
 * Makes the main process speak a language from here on.
 * @param chosen what the terminal is set to; null for the system's. English where there is no catalogue for it.
 */
export async function speakLanguage(chosen: string | null): Promise<void> {
  const wanted = chosen === null ? app.getPreferredSystemLanguages() : [chosen];
  const locale = closestLanguage(wanted, new Set(catalogues.keys())) ?? SOURCE;
  const catalogue = await catalogues.get(locale)?.();
  i18n.loadAndActivate({ locale, messages: catalogue?.messages ?? {} });
}
