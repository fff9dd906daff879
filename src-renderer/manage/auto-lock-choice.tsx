import { t } from '@lingui/core/macro';
import { AUTO_LOCK_MINUTES } from '../../src-shared/domain/auto-lock.ts';
import { useVenue } from '../connection/venue-store.ts';
import { changeTerminal } from '../shell/change-terminal.ts';
import { ChoiceRow } from '../ui/choice-row.tsx';

/** After how long without a touch the terminal locks. */
export function AutoLockChoice({ isDisabled }: { readonly isDisabled: boolean }) {
  const chosen = useVenue(({ terminal }) => terminal.autoLockMinutes);
  return (
    <ChoiceRow
      legend={t`Lock by itself after`}
      group="auto-lock"
      choices={AUTO_LOCK_MINUTES.map((minutes) => ({
        value: minutes,
        name: minutes === 0 ? t`Never` : t`${minutes} min`,
      }))}
      chosen={chosen}
      isDisabled={isDisabled}
      onChoose={(autoLockMinutes) => void changeTerminal({ autoLockMinutes })}
    />
  );
}
