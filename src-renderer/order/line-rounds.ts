import type { Item } from '../../src-shared/domain/line.ts';
import { isSameRound } from '../../src-shared/domain/round.ts';

/** Lines ordered one soon after the other. `fresh` when they were added since the order was opened on this screen. */
export interface Round<Line> {
  readonly at: number;
  readonly fresh: boolean;
  readonly lines: readonly Line[];
}

/**
 * Splits an order into its rounds. A round ends when nothing was ordered for five minutes; a line that was ordered earlier and
 * came late from another terminal begins one of its own.
 */
export function lineRounds<Line extends Pick<Item, 'id' | 'at'>>(
  lines: readonly Line[],
  fresh: ReadonlySet<string>,
): readonly Round<Line>[] {
  const rounds: { at: number; fresh: boolean; lines: Line[] }[] = [];
  for (const line of lines) {
    const round = rounds.at(-1);
    const before = round?.lines.at(-1);
    const isFresh = fresh.has(line.id);
    if (round && before && round.fresh === isFresh && (isFresh || isSameRound(before.at, line.at)))
      round.lines.push(line);
    else rounds.push({ at: line.at, fresh: isFresh, lines: [line] });
  }
  return rounds;
}
