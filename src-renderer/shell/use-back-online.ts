import { useEffect } from 'react';
import { callMain } from '../connection/main-link.ts';

/** Tries the exchange as soon as the system says that there is a network again, rather than when the back-off is over. */
export function useBackOnline(): void {
  useEffect(() => {
    const tryNow = () => {
      // Without an answer the terminal tries by itself a little later.
      callMain((client) => client.tryExchange()).catch(() => undefined);
    };
    window.addEventListener('online', tryNow);
    return () => window.removeEventListener('online', tryNow);
  }, []);
}
