import type { TerminalView } from '../../src-shared/contract/views.ts';
import type { Operation } from '../../src-shared/domain/operation.ts';
import { inverseOf } from '../../src-shared/domain/undo.ts';
import type { lastCommand } from '../commands/undo.ts';

export interface NextUndo {
  /** What Undo would take back; null for nothing. */
  readonly shown: () => TerminalView['undo'];
  /** A command ended with this operation. */
  readonly wrote: (last: Operation) => void;
  /** Whose journal it is, or what it holds, has changed. */
  readonly findAgain: () => void;
}

/** Keeps in mind what Undo would take back, so that a tap does not search the journal for it. */
export function followUndo(findLast: () => ReturnType<typeof lastCommand>): NextUndo {
  const find = (): TerminalView['undo'] => {
    const last = findLast();
    const canBe = last?.steps.every(({ draft, operation }) => inverseOf(draft, operation.seq) !== null);
    return last !== null && canBe ? { seq: last.seq, type: last.steps[0]?.draft.type ?? '' } : null;
  };
  let undo = find();
  return {
    shown: () => undo,
    wrote: (last) => {
      undo = isPlainStep(last) ? { seq: last.seq, type: last.type } : find();
    },
    findAgain: () => {
      undo = find();
    },
  };
}

/** Whether a command's operation is for certain the last one that can be taken back; of others the journal must be asked. */
function isPlainStep({ type, body }: Operation): boolean {
  return (
    body['undoes'] === undefined &&
    type !== 'sale.settled' &&
    type !== 'sale.refunded' &&
    type !== 'staff.set'
  );
}
