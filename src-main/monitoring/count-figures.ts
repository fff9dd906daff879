import type { CommandOutcome, Figures, ItemOperation } from '../../src-shared/domain/figures.ts';
import { COMMAND_OUTCOMES, ITEM_OPERATIONS } from '../../src-shared/domain/figures.ts';
import { type Histogram, NO_TIMES, spanOf } from '../../src-shared/domain/histogram.ts';

/** Counts what a terminal does, in memory: counting is an addition, and never waits for a disk. */
export interface FigureCounter {
  /** @param command the type of a command as it was asked for, which may be anything. */
  readonly command: (command: unknown, outcome: CommandOutcome, tookMs: number) => void;
  readonly switched: () => void;
  readonly exchanged: (outcome: string) => void;
  readonly committed: (tookMs: number) => void;
  readonly read: () => Figures;
}

export function countFigures(): FigureCounter {
  const operations = new Map<unknown, Record<CommandOutcome, number>>(
    ITEM_OPERATIONS.map((kind) => [kind, { done: 0, refused: 0, not_saved: 0 }]),
  );
  const exchanges = new Map<string, number>();
  const commits = countTimes();
  const commands = countTimes();
  let switches = 0;
  return {
    command: (command, outcome, tookMs) => {
      commands.took(tookMs);
      const outcomes = operations.get(command);
      if (outcomes !== undefined) outcomes[outcome] += 1;
    },
    switched: () => {
      switches += 1;
    },
    exchanged: (outcome) => void exchanges.set(outcome, (exchanges.get(outcome) ?? 0) + 1),
    committed: commits.took,
    read: () => ({
      itemOperations: ITEM_OPERATIONS.flatMap((kind) => countsOf(kind, operations.get(kind))),
      switches,
      exchanges: Object.fromEntries(exchanges),
      commits: commits.read(),
      commands: commands.read(),
    }),
  };
}

function countsOf(
  kind: ItemOperation,
  outcomes: Readonly<Record<CommandOutcome, number>> | undefined,
): Figures['itemOperations'] {
  return COMMAND_OUTCOMES.map((outcome) => ({ kind, outcome, count: outcomes?.[outcome] ?? 0 })).filter(
    ({ count }) => count > 0,
  );
}

function countTimes(): { readonly took: (tookMs: number) => void; readonly read: () => Histogram } {
  const counts = [...NO_TIMES.counts];
  let sumMs = 0;
  return {
    took: (tookMs) => {
      const span = spanOf(tookMs);
      counts[span] = (counts[span] ?? 0) + 1;
      sumMs += tookMs;
    },
    read: () => ({ counts: [...counts], sumMs }),
  };
}
