import type { Deed, Place } from '../../src-shared/contract/conflict-view.ts';
import { canonical } from '../../src-shared/domain/canonical.ts';
import { parseStamp, type Stamp } from '../../src-shared/domain/clock.ts';
import type { Holder } from '../../src-shared/domain/holder.ts';
import type { LineState } from '../../src-shared/domain/line.ts';
import { interpret, type Operation } from '../../src-shared/domain/operation.ts';
import { type Taking, takingsOf } from '../../src-shared/domain/taking.ts';
import { type OperationSearch, prepareOperationSearch } from '../store/operation-search.ts';
import type { Store } from '../store/store.ts';

/** What conflicts are told with: who did what, and where. */
export interface ConflictReads {
  readonly store: Store;
  /** This terminal. */
  readonly terminal: string;
  readonly takings: (line: string, state: LineState) => readonly Taking[];
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
  return {
    store,
    terminal,
    takings: rememberTakings(search),
    deed,
    deedAt: (stamp) => {
      const operation = search.at(stamp);
      return operation === null ? { who: null, here: false, at: parseStamp(stamp).ms } : deed(operation);
    },
    place: (holder) => ({ holder, name: holder.kind === 'counter' ? null : nameOf(holder.kind, holder.id) }),
  };
}

/** What was taken from a line is looked up again only when its sums have changed: a conflict may stand for long. */
function rememberTakings(search: OperationSearch): ConflictReads['takings'] {
  const known = new Map<string, { readonly state: string; readonly takings: readonly Taking[] }>();
  return (line, { origin, adjusted, corrected, settled }) => {
    const state = canonical([origin?.stamp ?? null, adjusted, corrected, settled]);
    const remembered = known.get(line);
    if (remembered?.state === state) return remembered.takings;
    const history = search.takingFrom(line, origin?.stamp ?? '').flatMap((operation) => {
      const draft = interpret(operation);
      return draft === null ? [] : [{ operation, draft }];
    });
    const takings = takingsOf(line, history);
    known.set(line, { state, takings });
    return takings;
  };
}
