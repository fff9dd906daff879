import type { Stamp } from './clock.ts';
import type { Holder } from './holder.ts';
import type { Draft, Operation } from './operation.ts';

/** One time that pieces were taken away from a line, or that money for them was given back. */
export interface Taking {
  readonly how: 'settled' | 'refunded' | 'moved' | 'removed' | 'cleared';
  readonly quantity: number;
  /** The sale that took the money, or to which it was given back. */
  readonly sale: string | null;
  /** What the pieces became, and where: a part that was moved becomes a line of its own. */
  readonly part: { readonly line: string; readonly to: Holder } | null;
  readonly stamp: Stamp;
  readonly at: number;
  readonly operator: string | null;
  readonly terminal: string;
}

interface Written {
  readonly operation: Operation;
  readonly draft: Draft;
}

/**
 * Everything that was taken from a line, oldest first, without what was taken back by its own writer.
 * @param history all operations that speak of the line; others do no harm.
 */
export function takingsOf(line: string, history: readonly Written[]): readonly Taking[] {
  const takenBack = new Set(history.flatMap((written) => whatIsGivenAgain(line, written)));
  return history
    .filter(({ operation }) => !takenBack.has(`${operation.journal}:${operation.seq}`))
    .flatMap((written) => takingsIn(line, written))
    .sort((left, right) => (left.stamp < right.stamp ? -1 : 1));
}

/** The operation that this one takes back by giving pieces to the line again. */
function whatIsGivenAgain(line: string, { operation, draft }: Written): readonly string[] {
  if (draft.type !== 'lines.adjusted' || draft.body.undoes === undefined) return [];
  const gives = draft.body.changes.some((change) => change.line === line && change.delta > 0);
  return gives ? [`${operation.journal}:${draft.body.undoes}`] : [];
}

function takingsIn(line: string, { operation, draft }: Written): readonly Taking[] {
  const { stamp, at, operator, terminal } = operation;
  const ofLine = <About extends { readonly line: string }>(said: readonly About[]) =>
    said.filter((about) => about.line === line);
  const taking = (how: Taking['how'], quantity: number, given: Partial<Taking> = {}): Taking => ({
    how,
    quantity,
    sale: null,
    part: null,
    stamp,
    at,
    operator,
    terminal,
    ...given,
  });
  if (draft.type === 'sale.settled') {
    const { id: sale } = draft.body;
    return ofLine(draft.body.sale.lines).map(({ quantity }) => taking('settled', quantity, { sale }));
  }
  if (draft.type === 'sale.refunded') {
    const { lines, sale } = draft.body.refund;
    return ofLine(lines).map(({ quantity }) => taking('refunded', quantity, { sale }));
  }
  if (draft.type === 'lines.adjusted') {
    const how = draft.body.kind === 'clearing' ? 'cleared' : 'removed';
    return ofLine(draft.body.changes)
      .filter(({ delta }) => delta < 0)
      .map(({ delta }) => taking(how, -delta));
  }
  if (draft.type === 'lines.moved') {
    const { parts, to } = draft.body;
    return ofLine(parts).map(({ quantity, newLine }) =>
      taking('moved', quantity, { part: { line: newLine, to } }),
    );
  }
  return [];
}
