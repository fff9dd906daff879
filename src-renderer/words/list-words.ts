import { t } from '@lingui/core/macro';

/** What is said one after another in a sentence: `servers, managers and admins`. */
export function listWords(words: readonly string[]): string {
  const former = words.slice(0, -1).join(', ');
  const last = words.at(-1) ?? '';
  return former === '' ? last : t`${former} and ${last}`;
}
