import type { ExchangeStore } from '../../src-shared/domain/exchange.ts';
import type { Touched } from '../store/projection.ts';
import type { Store } from '../store/store.ts';

/**
 * A terminal's store as the exchange sees it.
 * @param received called after each page that came from elsewhere, with what it touched.
 */
export function terminalExchangeStore(store: Store, received: (touched: Touched) => void): ExchangeStore {
  return {
    vector: () => Promise.resolve(store.vector()),
    append: (given) => {
      const { notTaken, touched } = store.append(given);
      received(touched);
      return Promise.resolve(notTaken);
    },
    since: (vector, limit) => Promise.resolve(store.since(vector, limit)),
  };
}
