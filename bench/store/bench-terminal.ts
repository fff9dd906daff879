import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { openDatabase } from '../../src-main/store/database.ts';
import { createStore } from '../../src-main/store/store.ts';
import { openTerminal, type Terminal } from '../../src-main/terminal/terminal.ts';
import { checkVenue } from '../../src-main/terminal/venue-file-reader.ts';
import type { CommandInput } from '../../src-shared/contract/command.ts';
import type { ProductView } from '../../src-shared/contract/views.ts';
import { assert } from '../../src-shared/domain/assert.ts';

export const migrationsFolder = path.resolve(import.meta.dirname, '..', '..', 'drizzle', 'terminal');

/** A terminal as the app opens it, on a file of its own, with what the measurements need of its venue. */
export interface BenchTerminal {
  readonly terminal: Terminal;
  /** Ids of all tables. */
  readonly tables: readonly string[];
  /** Products that a single tap adds: on sale, without variants or modifiers. */
  readonly products: readonly ProductView[];
  readonly close: () => void;
}

export interface BenchTerminalGiven {
  readonly file: string;
  readonly now?: () => number;
  /** Called after each commit, as the idle checkpoint of the app is. */
  readonly written?: () => void;
}

/** Opens a terminal that was set up before. */
export function openBenchTerminal({
  file,
  now = Date.now,
  written = () => undefined,
}: BenchTerminalGiven): BenchTerminal {
  const store = createStore(openDatabase({ file, migrationsFolder }));
  const terminal = openTerminal({ store, now, newId: randomUUID, written });
  const { tables, products } = terminal.snapshot();
  return {
    terminal,
    tables: tables.map(({ id }) => id),
    products: products.filter(
      ({ soldOut, variants, modifierGroups }) =>
        !soldOut && variants.length === 0 && modifierGroups.length === 0,
    ),
    close: () => store.close(),
  };
}

/** Sets up a terminal with a venue, given as the content of its file, and somebody at work. */
export function createBenchTerminal(given: BenchTerminalGiven & { readonly venue: unknown }): BenchTerminal {
  const { terminal, close } = openBenchTerminal(given);
  const reading = checkVenue(given.venue);
  assert(reading.ok, 'the venue of the benchmark is valid');
  terminal.importVenue(reading.file);
  terminal.setSettings({ operator: terminal.snapshot().staff[0]?.id ?? null });
  close();
  return openBenchTerminal(given);
}

/** The tap that adds a product to a table. Taps that follow each other are on different tables and of different products. */
export function tapOf({ tables, products }: BenchTerminal, tap: number): CommandInput {
  const table = tables[tap % tables.length];
  // A step that shares no factor with the number of products: each table gets another product in each round.
  const product = products[(tap + Math.floor(tap / tables.length)) % products.length];
  assert(table !== undefined && product !== undefined, 'the venue has tables and products');
  return { type: 'addLine', holder: { kind: 'table', id: table }, product: product.id };
}

/** Executes a command that must not be refused. */
export function executeOrFail(terminal: Terminal, command: CommandInput): void {
  const result = terminal.execute(command);
  if (!result.ok) throw new Error(`A ${command.type} of the benchmark was refused: ${result.refusal.code}.`);
}
