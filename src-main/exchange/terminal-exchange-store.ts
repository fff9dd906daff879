import { setImmediate as letOthersWork } from 'node:timers/promises';
import { type ExchangeStore, heldUpTo, type NotTaken } from '../../src-shared/domain/exchange.ts';
import type { Operation } from '../../src-shared/domain/operation.ts';
import type { Store } from '../store/store.ts';
import type { Touched } from '../store/touched.ts';

/** How many operations are taken in at once. Between such portions taps are answered, so that none waits for a whole page. */
const PORTION = 100;

/**
 * A terminal's store as the exchange sees it.
 * @param received called after each transaction that brought something, with what it touched, and the operations that were new.
 */
export function terminalExchangeStore(
  store: Store,
  received: (touched: Touched, news: readonly Operation[]) => void,
): ExchangeStore {
  return {
    vector: () => Promise.resolve(store.vector()),
    append: async (given) => {
      const refused: NotTaken[] = [];
      for (let from = 0; from < given.length; from += PORTION) {
        if (from > 0) await letOthersWork();
        const portion = given.slice(from, from + PORTION);
        const known = store.vector();
        const { notTaken, touched } = store.append(portion);
        refused.push(...notTaken);
        const isRefused = ({ journal, seq }: Operation) =>
          notTaken.some((one) => one.journal === journal && one.seq === seq);
        const news = portion.filter((one) => one.seq > heldUpTo(known, one.journal) && !isRefused(one));
        if (news.length > 0) received(touched, news);
      }
      return refused;
    },
    since: (vector, limit) => Promise.resolve(store.since(vector, limit)),
  };
}
