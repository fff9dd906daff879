import { clearHolder } from '../../src-shared/commands/lines.ts';
import type { CommandReads } from '../../src-shared/commands/reads.ts';
import type {
  ItemChange,
  OrderedInput,
  ReplacedItems,
  WantedItem,
} from '../../src-shared/contract/rest-shapes.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';
import type { CentralDb } from '../store/database.ts';
import { addItems, changeItem, removeItem, replaceItems } from './item-decisions.ts';
import type { CallDecision } from './refused.ts';
import { type RestContext, writeCall } from './write-call.ts';

type Headers = Parameters<typeof writeCall>[1]['headers'];
interface OneParams {
  readonly id: string;
}
interface ItemParams extends OneParams {
  readonly itemId: string;
}
interface Call<Params, Rest> {
  readonly context: RestContext;
  readonly input: { readonly params: Params; readonly headers: Headers } & Rest;
}
interface Reason {
  readonly query?: { readonly reason: string } | undefined;
}

const REMOVED = 'Removed by the back office';

/** What clearing is refused for where there is nothing to clear, as when the call is repeated. */
const CLEARED: ReadonlySet<string> = new Set(['nothing_to_move', 'tab_closed']);

/** The calls about the items of a table, or of a tab: the same for both, but for what they answer. */
export function itemCalls<Answer>(
  kind: 'table' | 'tab',
  read: (db: CentralDb, venue: string, id: string) => Promise<Answer | null>,
) {
  const change = (
    { context, input }: Call<OneParams, unknown>,
    decide: (reads: CommandReads, holder: Holder) => CallDecision,
    items: readonly WantedItem[] = [],
  ): Promise<Answer> => {
    const holder = { kind, id: input.params.id };
    const chosen = items.flatMap(({ product, variant = null, modifiers = [] }) =>
      product === undefined
        ? []
        : [
            {
              product,
              variant,
              modifiers: modifiers.map((one) => (typeof one === 'string' ? one : one.modifier)),
            },
          ],
    );
    return writeCall(context, {
      headers: input.headers,
      wanted: { holders: [holder], lines: items.flatMap(({ id }) => id ?? []), chosen },
      decide: (reads) => decide(reads, holder),
      answer: (db) => read(db, context.venue, holder.id),
    });
  };
  return {
    addItems: (call: Call<OneParams, { body: { items: OrderedInput[] } }>) => {
      const { items } = call.input.body;
      return change(call, (reads, holder) => addItems(reads, holder, items), items);
    },
    replaceItems: (call: Call<OneParams, { body: ReplacedItems }>) => {
      const { body } = call.input;
      return change(call, (reads, holder) => replaceItems(reads, holder, body), body.items);
    },
    /** Clearing closes a tab, so that there may be nothing to answer with. */
    clearItems: ({ context, input }: Call<OneParams, Reason>) => {
      const holder = { kind, id: input.params.id };
      const { reason } = input.query ?? { reason: REMOVED };
      return writeCall(context, {
        headers: input.headers,
        wanted: { holders: [holder] },
        decide: (reads) => {
          const decision = clearHolder(reads, { type: 'clearHolder', holder, reason });
          return 'refusal' in decision && CLEARED.has(decision.refusal.code) ? { drafts: [] } : decision;
        },
        answer: async () => undefined,
      });
    },
    changeItem: (call: Call<ItemParams, { body: ItemChange }>) =>
      change(call, (reads, holder) =>
        changeItem(reads, { holder, line: call.input.params.itemId, change: call.input.body }),
      ),
    removeItem: (call: Call<ItemParams, Reason>) =>
      change(call, (reads, holder) => {
        const { reason } = call.input.query ?? { reason: REMOVED };
        return removeItem(reads, { holder, line: call.input.params.itemId, reason });
      }),
  };
}
