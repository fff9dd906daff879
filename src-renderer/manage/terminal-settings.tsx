import { t } from '@lingui/core/macro';
import { useVenue } from '../connection/venue-store.ts';
import { useMay } from '../people/use-may.ts';
import { changeTerminal } from '../shell/change-terminal.ts';
import { Card } from '../ui/card.tsx';
import { Switch } from '../ui/switch.tsx';
import { AutoLockChoice } from './auto-lock-choice.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { TerminalName } from './terminal-name.tsx';
import styles from './terminal-settings.module.css';
import { ThemeChoice } from './theme-choice.tsx';

export function TerminalSettings() {
  const name = useVenue(({ terminal }) => terminal.name);
  const isKiosk = useVenue(({ terminal }) => terminal.kiosk);
  const maySet = useMay('terminalSettings');
  const note = maySet
    ? t`Only here; other terminals have their own.`
    : t`Only here; other terminals have their own. Only how it looks is for everybody; the rest is for managers and admins.`;
  return (
    <Card title={t`This terminal`} note={note}>
      {maySet && <TerminalName key={name} name={name} />}
      <ThemeChoice />
      <LanguageChoice />
      <AutoLockChoice isDisabled={!maySet} />
      <div className={styles.row}>
        <div>
          <h3 id="kiosk" className={styles.label}>
            {t`Kiosk mode`}
          </h3>
          <p id="kiosk-note" className={styles.note}>
            {t`Coaster fills the screen and nothing else can be reached.`}
          </p>
        </div>
        <Switch
          isOn={isKiosk}
          disabled={!maySet}
          aria-labelledby="kiosk"
          aria-describedby="kiosk-note"
          onChange={(kiosk) => void changeTerminal({ kiosk })}
        />
      </div>
    </Card>
  );
}
