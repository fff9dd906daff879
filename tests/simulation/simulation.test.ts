import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as schema from '../../src-central/store/schema.ts';
import type { Store } from '../../src-main/store/store.ts';
import { untouched } from '../../src-main/store/touched.ts';
import type { ExchangeStore } from '../../src-shared/domain/exchange.ts';
import { interpret, type Operation } from '../../src-shared/domain/operation.ts';
import { runSeeds } from './run-seeds.ts';
import { openSimulation, type Simulation } from './simulation.ts';
import type { Sabotage } from './world.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const SEEDS_IN_CHECK = 300;
/** Within so many seeds what is broken must have shown. */
const SEEDS_TO_NOTICE = 20;

it('finds nothing wrong in some hundred venues', async () => {
  const args = [main, '--seeds', String(SEEDS_IN_CHECK)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  expect(stdout).toContain(`${SEEDS_IN_CHECK} seeds, `);
  expect(stdout).toContain(' 0 failed, ');
}, 900_000);

describe('a simulation', () => {
  let simulation: Simulation;
  beforeAll(async () => {
    simulation = await openSimulation([]);
  }, 120_000);
  afterAll(() => simulation.close());

  it('tells the same of one seed each time, and something else of another', async () => {
    const [first, again, other] = [await simulation.run(3), await simulation.run(3), await simulation.run(4)];
    expect(again).toEqual(first);
    expect(other.digest).not.toBe(first.digest);
  });

  it.each<readonly [string, (simulation: Simulation) => Sabotage, RegExp]>([
    [
      'a central that answers that it has what it has lost',
      () => ({ central: losingCentral }),
      /lost|into step/,
    ],
    [
      'a central whose rows are not what its operations say',
      ({ database }) => ({
        central: (store) => ({
          ...store,
          append: async (operations) => {
            const notTaken = await store.append(operations);
            await database.db.execute(sql`UPDATE ${schema.lines} SET settled = settled + 1`);
            return notTaken;
          },
        }),
      }),
      /Central says of line/,
    ],
    [
      'a terminal that gives an operation its effect twice',
      () => ({ terminal: doublingTerminal }),
      /, lines: expected/,
    ],
    [
      'a terminal that writes again what it received',
      () => ({ terminal: repeatingTerminal }),
      /Nobody did this/,
    ],
    [
      'a terminal that forgets how many receipts it gave',
      () => ({ terminal: withoutReceipts }),
      /Receipt 1 at/,
    ],
    [
      'a terminal that forgets the last things it has answered',
      () => ({ terminal: forgettingTerminal }),
      /answered that/,
    ],
    [
      'a disk that loses what was written since it was switched on',
      () => ({ disk: (_written, former) => former }),
      /is lost/,
    ],
  ])(
    'notices %s',
    async (_, sabotage, fault) => {
      const lines: string[] = [];
      const print = (line: string) => lines.push(line);
      const given = { simulation, seeds: 1, isTraced: false, print, sabotage: sabotage(simulation) };
      let from = 1;
      while (from < SEEDS_TO_NOTICE && (await runSeeds({ ...given, from })) === 0) from += 1;
      const told = lines.join('\n');
      expect(told).toMatch(fault);
      expect(told).toContain(`seed ${from} failed: `);
      expect(told).toContain(`, replay with npm run simulate -- --seeds 1 --from ${from}\n`);
    },
    120_000,
  );
});

/** Every few pages it keeps all but the last operation, and counts that as held. */
function losingCentral(store: ExchangeStore): ExchangeStore {
  const lost = new Map<string, number>();
  let pages = 0;
  return {
    ...store,
    vector: async () => ({ ...(await store.vector()), ...Object.fromEntries(lost) }),
    append: (operations) => {
      pages += operations.length > 0 ? 1 : 0;
      const last = operations.at(-1);
      if (last === undefined || pages % 5 !== 0) return store.append(operations);
      lost.set(last.journal, last.seq);
      return store.append(operations.slice(0, -1));
    },
  };
}

function doublingTerminal(store: Store): Store {
  return {
    ...store,
    append: (operations) => {
      const appended = store.append(operations);
      store.change(({ db }) => operations.forEach((operation) => applyAgain(store, db, operation)));
      return appended;
    },
  };
}

function applyAgain(
  store: Store,
  db: Parameters<Store['projection']['apply']>[0],
  operation: Operation,
): void {
  const draft = interpret(operation);
  if (draft?.type === 'lines.adjusted') store.projection.apply(db, operation, draft, untouched());
}

/** Now and then it writes what it received once more, as if it had happened again. */
function repeatingTerminal(store: Store): Store {
  let received = 0;
  return {
    ...store,
    append: (operations) => {
      const appended = store.append(operations);
      for (const operation of operations) {
        received += 1;
        const draft = interpret(operation);
        const { terminal, operator, at } = operation;
        if (draft !== null && received % 40 === 0)
          store.change(({ write }) => {
            write({ terminal, journal: ELSEWHERE, operator, nowMs: at }, [draft]);
          });
      }
      return appended;
    },
  };
}

const ELSEWHERE = 'eeeeeeee-0000-4000-8000-000000000002';

function withoutReceipts(store: Store): Store {
  const { operations } = store;
  return {
    ...store,
    operations: { ...operations, head: (db, journal) => ({ ...operations.head(db, journal), receipts: 0 }) },
  };
}

function forgettingTerminal(store: Store): Store {
  let changes = 0;
  return {
    ...store,
    change: (decide) => {
      const changed = store.change(decide);
      changes += 1;
      if (changes % 7 === 0) {
        store.change(({ db }) => {
          const last = store.db.sqlite
            .prepare<[], { journal: string; seq: number }>(
              'SELECT journal, seq FROM operations ORDER BY rowid DESC LIMIT 1',
            )
            .get();
          if (last !== undefined) store.operations.cut(db, { journal: last.journal, seq: last.seq - 1 }, 0);
        });
      }
      return changed;
    },
  };
}
