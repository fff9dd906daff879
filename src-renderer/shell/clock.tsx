import { useVenue } from '../connection/venue-store.ts';
import { formatTime } from '../ui/format.ts';
import { useNow } from '../ui/use-now.ts';
import styles from './clock.module.css';

export function Clock() {
  const locale = useVenue(({ settings }) => settings?.locale ?? 'en');
  return <time className={styles.clock}>{formatTime(useNow(), { locale })}</time>;
}
