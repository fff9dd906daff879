import { TERMINAL_PATHS } from '../../src-shared/contract/exchange.ts';

/** The exchanges of terminals that have been sent and not been answered yet. */
export interface WatchedCalls {
  /** `fetch` for the terminals. */
  readonly fetch: typeof fetch;
  readonly underWay: () => number;
  /** How many calls there were, and how many of them were never answered. */
  readonly count: { sent: number; unanswered: number };
  /** Waits until one is under way. */
  readonly oneUnderWay: () => Promise<void>;
}

export function watchedCalls(): WatchedCalls {
  const count = { sent: 0, unanswered: 0 };
  let underWay = 0;
  let begun = Promise.withResolvers<void>();
  return {
    fetch: async (input, init) => {
      if (!isExchange(input)) return fetch(input, init);
      count.sent += 1;
      underWay += 1;
      begun.resolve();
      begun = Promise.withResolvers();
      try {
        const response = await fetch(input, init);
        // Read here, so that an answer that is cut in the middle is none.
        return new Response(await response.arrayBuffer(), response);
      } catch (error) {
        count.unanswered += 1;
        throw error;
      } finally {
        underWay -= 1;
      }
    },
    underWay: () => underWay,
    count,
    oneUnderWay: () => (underWay > 0 ? Promise.resolve() : begun.promise),
  };
}

/** Whether a call of a terminal is an exchange. */
export function isExchange(input: string | URL | Request): boolean {
  return (input instanceof Request ? input.url : input.toString()).endsWith(TERMINAL_PATHS.exchange);
}
