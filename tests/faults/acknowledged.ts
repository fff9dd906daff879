import * as z from 'zod';
import type { Terminal } from '../../src-main/terminal/terminal.ts';
import type { CommandInput } from '../../src-shared/contract/command.ts';
import { someoneAtWork } from '../terminal/someone-at-work.ts';

/** A command that a terminal answered as done, and the operations that it wrote by that: none of them may ever be lost. */
export const acknowledged = z.object({
  /** Names the command; a line that it added bears it as its note. */
  tag: z.string(),
  journal: z.string(),
  operations: z.array(z.object({ seq: z.int(), hash: z.string() })),
});
export type Acknowledged = z.infer<typeof acknowledged>;

const MOST_OPERATIONS_OF_A_COMMAND = 1000;

/** Executes a command. Null when it was refused: what the floor shows may be out of date. */
export function acknowledge(terminal: Terminal, tag: string, command: CommandInput): Acknowledged | null {
  const { store } = terminal;
  someoneAtWork(terminal);
  const { journal } = terminal.settings();
  const { seq: before } = store.operations.head(store.db, journal);
  if (!terminal.execute(command).ok) return null;
  const written = store.operations.after(store.db, journal, before, MOST_OPERATIONS_OF_A_COMMAND);
  return { tag, journal, operations: written.map(({ seq, hash }) => ({ seq, hash })) };
}
