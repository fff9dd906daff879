import { t } from '@lingui/core/macro';
import { useVenue } from '../connection/venue-store.ts';
import { LANGUAGES } from '../language/language.ts';
import { changeTerminal } from '../shell/change-terminal.ts';
import { ChoiceRow } from '../ui/choice-row.tsx';

/** What the page speaks. Each language is called as its speakers call it. */
export function LanguageChoice() {
  const chosen = useVenue(({ terminal }) => terminal.language);
  const languages = LANGUAGES.map(({ code, name }) => ({ value: code, name, lang: code }));
  return (
    <ChoiceRow
      legend={t`Language`}
      group="language"
      choices={[...languages, { value: null, name: t`As the system` }]}
      chosen={chosen}
      onChoose={(language) => void changeTerminal({ language })}
    />
  );
}
