import { i18n, type Messages } from '@lingui/core';
import { closestLanguage } from '../../src-shared/domain/closest-language.ts';
import { venueStore } from '../connection/venue-store.ts';

/** The languages that people can choose: one for each file in `locales`. */
const catalogues = new Map(
  Object.entries(
    import.meta.glob<{ readonly messages: Messages }>('../../locales/*.po', { eager: true }),
  ).map(([file, { messages }]) => [file.replace(/^.*\/|\.po$/g, ''), messages] as const),
);
const SOURCE = 'en';
const REMEMBERED = 'language';

export interface Language {
  /** BCP 47, as the file is named. */
  readonly code: string;
  /** As its speakers call it. */
  readonly name: string;
}

export const LANGUAGES: readonly Language[] = [...catalogues.keys()].map((code) => ({
  code,
  name: capitalised(new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code, code),
}));

/** Speaks the language of the last time before the terminal has said which one it is. */
export function recallLanguage(): void {
  speak(localStorage.getItem(REMEMBERED));
}

/** Speaks what the terminal is set to. It subscribes before the page does, so that no render is in two languages. */
export function followLanguage(): void {
  venueStore.subscribe(({ venue }) => {
    if (venue !== null) speak(venue.terminal.language);
  });
}

/**
 * Speaks a language from the next render on.
 * @param chosen null for the system's. English where there is no file for it.
 */
function speak(chosen: string | null): void {
  if (chosen === null) localStorage.removeItem(REMEMBERED);
  else localStorage.setItem(REMEMBERED, chosen);
  const wanted = chosen === null ? navigator.languages : [chosen];
  const code = closestLanguage(wanted, new Set(catalogues.keys())) ?? SOURCE;
  if (i18n.locale === code) return;
  i18n.loadAndActivate({ locale: code, messages: catalogues.get(code) ?? {} });
  document.documentElement.lang = code;
}

function capitalised(name: string, code: string): string {
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1);
}
