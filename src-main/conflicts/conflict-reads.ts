import type { Deed, Place } from '../../src-shared/contract/conflict-view.ts';
import { parseStamp, type Stamp } from '../../src-shared/domain/clock.ts';
import { effectsOf } from '../../src-shared/domain/effect.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';
import type { LineState } from '../../src-shared/domain/line.ts';
import { interpret, type Operation } from '../../src-shared/domain/operation.ts';
import { type Taking, takingsOf } from '../../src-shared/domain/taking.ts';
import { type OperationSearch, prepareOperationSearch } from '../store/operation-search.ts';
import type { Applied } from '../store/projection.ts';
import type { Store } from '../store/store.ts';

/** What conflicts are told with: who did what, and where. */
export interface ConflictReads {
  readonly store: Store;
  /** This terminal. */
  readonly terminal: string;
  /**
   * What was taken from a line; null while older history is missing that took from it, since who did what cannot be told before.
   * It is remembered: a conflict may stand for long.
   */
  readonly takings: (line: string, state: LineState) => readonly Taking[] | null;
  /** Forgets what is remembered. Call when something may have been taken from a line that is in conflict, or given back. */
  readonly forget: () => void;
  readonly deed: (by: Pick<Operation, 'operator' | 'terminal' | 'at'>) => Deed;
  /** Who wrote what bears a stamp. Where that operation is not in this file, its time is still known. */
  readonly deedAt: (stamp: Stamp) => Deed;
  readonly place: (holder: Holder) => Place;
}

export function prepareConflictReads(store: Store, terminal: string): ConflictReads {
  const search = prepareOperationSearch(store.db);
  const nameOf = (kind: 'staff' | 'table' | 'tab', id: string): string | null => {
    const name = store.projection.records.load(store.db, kind, id)?.['name']?.value;
    return typeof name === 'string' ? name : null;
  };
  const deed: ConflictReads['deed'] = ({ operator, terminal: where, at }) => ({
    who: operator === null ? null : nameOf('staff', operator),
    here: where === terminal,
    at,
  });
  // By line. Its sums would not tell: money that was given back and taken again adds up to what it was before.
  const known = new Map<string, readonly Taking[]>();
  return {
    store,
    terminal,
    takings: (line, state) => {
      // What cannot be told yet is looked for again, as the history comes.
      const takings = known.get(line) ?? readTakings({ store, search }, line, state);
      if (takings !== null) known.set(line, takings);
      return takings;
    },
    forget: () => known.clear(),
    deed,
    deedAt: (stamp) => {
      const operation = search.at(stamp);
      return operation === null ? { who: null, here: false, at: parseStamp(stamp).ms } : deed(operation);
    },
    place: (holder) => ({ holder, name: holder.kind === 'counter' ? null : nameOf(holder.kind, holder.id) }),
  };
}

function readTakings(
  { store, search }: { readonly store: Store; readonly search: OperationSearch },
  line: string,
  state: LineState,
): readonly Taking[] | null {
  const history = search.takingFrom(line, state.origin?.stamp ?? '').flatMap((operation) => {
    const draft = interpret(operation);
    return draft === null ? [] : [{ operation, draft }];
  });
  return store.missingOperations() === 0 || tellsAll(line, state, history) ? takingsOf(line, history) : null;
}

/** Whether operations add up to what a line has become. */
function tellsAll(line: string, state: LineState, history: readonly Applied[]): boolean {
  const changes = history.flatMap(({ operation, draft }) =>
    effectsOf(operation, draft).flatMap((effect) =>
      effect.on === 'line' && effect.id === line ? [effect.change] : [],
    ),
  );
  const sumOf = (which: 'adjusted' | 'settled') =>
    changes.reduce((sum, change) => sum + (change[which] ?? 0), 0);
  return sumOf('adjusted') === state.adjusted && sumOf('settled') === state.settled;
}
