import { type LucideIcon, Monitor, Moon, Sun } from 'lucide-react';
import type { TerminalView } from '../../src-shared/contract/views.ts';
import { useVenue } from '../connection/venue-store.ts';
import { changeTerminal } from '../shell/change-terminal.ts';
import styles from './theme-choice.module.css';

type Theme = TerminalView['theme'];

const CHOICES: readonly { readonly theme: Theme; readonly icon: LucideIcon; readonly name: string }[] = [
  { theme: 'dark', icon: Moon, name: 'Dark' },
  { theme: 'light', icon: Sun, name: 'Light' },
  { theme: 'system', icon: Monitor, name: 'As the system' },
];

export function ThemeChoice() {
  const chosen = useVenue(({ terminal }) => terminal.theme);
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.label}>Appearance</legend>
      {CHOICES.map(({ theme, icon: Icon, name }) => (
        <label key={theme} className={styles.choice}>
          <input
            type="radio"
            name="theme"
            className={styles.radio}
            checked={theme === chosen}
            onChange={() => void changeTerminal({ theme })}
          />
          <Icon aria-hidden className={styles.icon} strokeWidth={1.9} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
