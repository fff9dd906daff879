import { useEffect } from 'react';
import type { TerminalView } from '../../src-shared/contract/views.ts';
import { useVenue } from '../connection/venue-store.ts';

const REMEMBERED = 'theme';
const prefersLight = matchMedia('(prefers-color-scheme:light)');

/** Shows the theme of the last time before the terminal has said which one it is, so that the page does not flash. */
export function recallTheme(): void {
  const remembered = localStorage.getItem(REMEMBERED);
  showTheme(remembered === 'light' || remembered === 'dark' ? remembered : 'system');
}

/** Keeps the page in the theme that the terminal is set to. */
export function useTheme(): void {
  const theme = useVenue(({ terminal }) => terminal.theme);
  useEffect(() => {
    localStorage.setItem(REMEMBERED, theme);
    const show = () => showTheme(theme);
    show();
    prefersLight.addEventListener('change', show);
    return () => prefersLight.removeEventListener('change', show);
  }, [theme]);
}

function showTheme(theme: TerminalView['theme']): void {
  const system = prefersLight.matches ? 'light' : 'dark';
  document.documentElement.dataset['theme'] = theme === 'system' ? system : theme;
}
