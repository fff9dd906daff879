import type {
  Happening,
  HistoryEntry,
  HistoryPage,
  HistoryPageInput,
  HistoryPlace,
  MergeView,
} from '../../src-shared/contract/history-view.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';
import { type Draft, interpret, type Operation } from '../../src-shared/domain/operation.ts';
import { EARLIER_SITTING, type Sitting, sittingBefore, sittingNow } from '../../src-shared/domain/sitting.ts';
import { findMerged } from '../commands/take-apart.ts';
import { storedVenue } from '../commands/terminal-reads.ts';
import { prepareHolderOperations } from '../store/holder-operations.ts';
import { prepareOperationSearch } from '../store/operation-search.ts';
import type { Store } from '../store/store.ts';
import { prepareAftermath } from './aftermath.ts';
import { happeningOf, type Naming } from './happening-of.ts';

/** What happened to orders, read from the journals. The cost is that of what is shown, not of the venue's age. */
export interface OrderHistory {
  readonly page: (input: HistoryPageInput) => HistoryPage;
  /** The merges of which an order still holds lines, the newest first. */
  readonly merges: (holder: Holder) => readonly MergeView[];
}

/** How many operations are read together. */
const BATCH = 50;
/** How much of the guests' history is looked through for merges at once. */
const MERGES_BATCH = 200;

/** @param terminal this one. */
export function prepareOrderHistory(store: Store, terminal: string): OrderHistory {
  const { db } = store;
  const journals = prepareHolderOperations(db);
  const search = prepareOperationSearch(db);
  const aftermath = prepareAftermath(store, search);
  const reads = { venue: storedVenue(store), terminal, store, db };

  const nameOf = (kind: 'staff' | 'table' | 'tab', id: string): string | null => {
    const name = store.projection.records.load(db, kind, id)?.['name']?.value;
    return typeof name === 'string' ? name : null;
  };
  const place = (holder: Holder): HistoryPlace => ({
    holder,
    name: holder.kind === 'counter' ? null : nameOf(holder.kind, holder.id),
  });
  const naming: Naming = { item: (line) => reads.venue.line(line)?.origin?.value.item, place };

  const entryOf = (operation: Operation, happening: Happening): HistoryEntry => {
    const { journal, seq, at, operator, terminal: where, body } = operation;
    const approver = body['approvedBy'];
    return {
      journal,
      seq,
      at,
      who: operator === null ? null : nameOf('staff', operator),
      approvedBy: typeof approver === 'string' ? nameOf('staff', approver) : null,
      here: where === terminal,
      terminal: where,
      isTakenBack: journals.isTakenBack(operation),
      happening,
    };
  };

  function* goBack(holder: Holder, from: string | null): Generator<Operation> {
    let before = from;
    for (;;) {
      const batch = journals.before(holder.id, before, BATCH);
      yield* batch;
      const last = batch.at(-1);
      if (last === undefined || batch.length < BATCH) return;
      before = last.stamp;
    }
  }

  /** What an operation was to the guests who were there before it. */
  const tell = (
    operation: Operation,
    draft: Draft | null,
    { holder, sitting }: { readonly holder: Holder; readonly sitting: Sitting },
  ): HistoryEntry | null => {
    const happening: Happening | null =
      draft === null ? { what: 'unknown' } : happeningOf(draft, holder, naming);
    if (happening === null) return null;
    if (happening.what !== 'movedIn') return entryOf(operation, happening);
    const isMerge = happening.isMerge && sitting.lines.length > 0;
    const entry = entryOf(operation, happening);
    const canTakeApart = isMerge && !entry.isTakenBack && !('refusal' in findMerged(reads, operation));
    return { ...entry, happening: { ...happening, isMerge, canTakeApart } };
  };

  const page: OrderHistory['page'] = ({ holder, after, limit }) => {
    const told: Told[] = [];
    let sitting = after?.sitting ?? sittingNow([...reads.venue.openLines(holder).keys()]);
    let before = after?.before ?? null;
    const end = (next: HistoryPage['next'], isNextEarlier = false): HistoryPage => {
      const later = aftermath(told.flatMap(({ draft }) => draft ?? [])).flatMap((applied): Told[] => {
        const happening = happeningOf(applied.draft, holder, naming);
        return happening === null ? [] : [{ ...applied, entry: entryOf(applied.operation, happening) }];
      });
      const entries = [...told, ...later].sort(newestFirst).map(({ entry }) => entry);
      return { entries, next, isNextEarlier };
    };
    for (const operation of goBack(holder, before)) {
      const draft = interpret(operation);
      // An undo shows on what it took back, and both together changed nothing.
      const isUndo = operation.body['undoes'] !== undefined;
      const isVoid = isUndo || journals.isTakenBack(operation);
      const former = isVoid ? sitting : sittingBefore(sitting, draft, holder);
      if (former === null) return end({ before, sitting: EARLIER_SITTING }, true);
      if (told.length === limit) return end({ before, sitting });
      sitting = former;
      before = operation.stamp;
      if (isUndo) continue;
      const entry = tell(operation, draft, { holder, sitting });
      if (entry !== null) told.push({ operation, draft, entry });
    }
    return end(null);
  };

  return {
    page,
    merges: (holder) => {
      const merges: MergeView[] = [];
      let after: HistoryPage['next'] = null;
      do {
        const { entries, next, isNextEarlier } = page({ holder, after, limit: MERGES_BATCH });
        for (const { journal, seq, happening } of entries) {
          if (happening.what === 'movedIn' && happening.canTakeApart)
            merges.push({ journal, seq, place: happening.place });
        }
        after = isNextEarlier ? null : next;
      } while (after !== null);
      return merges;
    },
  };
}

interface Told {
  readonly operation: Operation;
  readonly draft: Draft | null;
  readonly entry: HistoryEntry;
}

function newestFirst({ operation: left }: Told, { operation: right }: Told): number {
  return left.stamp < right.stamp ? 1 : -1;
}
