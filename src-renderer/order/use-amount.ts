import { useCallback } from 'react';
import { useSettings } from '../connection/venue-store.ts';
import { formatAmount } from '../ui/format.ts';

/** How this venue writes amounts. The function changes only with the settings. */
export function useAmount(): (amountMinor: number) => string {
  const settings = useSettings();
  return useCallback((amountMinor) => formatAmount(amountMinor, settings), [settings]);
}
