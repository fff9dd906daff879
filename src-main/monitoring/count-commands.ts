import type { CommandResult } from '../../src-shared/contract/command.ts';
import type { CommandOutcome } from '../../src-shared/domain/figures.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { FigureCounter } from './count-figures.ts';
import type { TerminalLog } from './terminal-log.ts';

/** A terminal whose commands are counted by kind and outcome and timed. It does what it did before. */
export function countCommands(
  terminal: Terminal,
  {
    figures,
    log,
    monotonicMs,
  }: {
    readonly figures: Pick<FigureCounter, 'command'>;
    readonly log: Pick<TerminalLog, 'note'>;
    readonly monotonicMs: () => number;
  },
): Terminal {
  return {
    ...terminal,
    execute: (input, approvedBy) => {
      const askedAt = monotonicMs();
      const result = terminal.execute(input, approvedBy);
      figures.command(typeOf(input), outcomeOf(result), monotonicMs() - askedAt);
      if (!result.ok && result.refusal.code === 'not_saved')
        log.note({ event: 'not_saved', because: result.refusal.because });
      return result;
    },
  };
}

function typeOf(input: unknown): unknown {
  return typeof input === 'object' && input !== null && 'type' in input ? input.type : null;
}

function outcomeOf(result: CommandResult): CommandOutcome {
  if (result.ok) return 'done';
  return result.refusal.code === 'not_saved' ? 'not_saved' : 'refused';
}
