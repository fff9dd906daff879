import { t } from '@lingui/core/macro';
import { Monitor, Moon, Sun } from 'lucide-react';
import { useVenue } from '../connection/venue-store.ts';
import { changeTerminal } from '../shell/change-terminal.ts';
import { ChoiceRow } from '../ui/choice-row.tsx';

export function ThemeChoice() {
  const chosen = useVenue(({ terminal }) => terminal.theme);
  return (
    <ChoiceRow
      legend={t`Appearance`}
      group="theme"
      choices={[
        { value: 'dark', icon: Moon, name: t`Dark` },
        { value: 'light', icon: Sun, name: t`Light` },
        { value: 'system', icon: Monitor, name: t`As the system` },
      ]}
      chosen={chosen}
      onChoose={(theme) => void changeTerminal({ theme })}
    />
  );
}
