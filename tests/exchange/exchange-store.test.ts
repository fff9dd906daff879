import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CentralDatabase } from '../../src-central/store/database.ts';
import type { ExchangeStore } from '../../src-shared/domain/exchange.ts';
import type { Operation } from '../../src-shared/domain/operation.ts';
import { postgresOfFile } from '../central/postgres-of-file.ts';
import { type JournalWriter, journalWriter } from '../domain/journal-writer.ts';
import { addedLine, sampleId, TABLE_A } from '../domain/samples.ts';
import { newTerminalStore, newVenueStore, openCentral } from './exchange-stores.ts';

const postgres = postgresOfFile();
let central: CentralDatabase;
let onServer: CentralDatabase;
beforeAll(async () => {
  central = await openCentral();
  onServer = await postgres.open();
});
afterAll(() => central.close());

const stores: readonly (readonly [string, () => Promise<ExchangeStore>])[] = [
  ['SQLite', () => Promise.resolve(newTerminalStore())],
  ['PostgreSQL, embedded', () => newVenueStore(central)],
  ['PostgreSQL, a server', () => newVenueStore(onServer)],
];

describe.each(stores)('the store on %s', (_, open) => {
  it('holds nothing at first', async () => {
    const store = await open();
    expect(await store.vector()).toEqual({});
    expect(await store.since({}, 10)).toEqual([]);
  });

  it('gives back what it took in, as it was sealed, and says how far it has each journal', async () => {
    const store = await open();
    const [bar, terrace] = [lines(journalWriter(1), 3), lines(journalWriter(2), 2)];
    expect(await store.append([...terrace, ...bar])).toEqual([]);
    expect(await store.vector()).toEqual({ [journalOf(bar)]: 3, [journalOf(terrace)]: 2 });
    expect(sorted(await store.since({}, 10))).toEqual(sorted([...bar, ...terrace]));
    expect(await store.since({ [journalOf(bar)]: 1, [journalOf(terrace)]: 2 }, 10)).toEqual(bar.slice(1));
  });

  it('gives no more than was asked for, and each journal without a gap', async () => {
    const store = await open();
    const bar = lines(journalWriter(1), 5);
    await store.append(bar);
    expect(await store.since({}, 2)).toEqual(bar.slice(0, 2));
    expect(await store.since({ [journalOf(bar)]: 2 }, 2)).toEqual(bar.slice(2, 4));
  });

  it('passes over what it knows, in one page and in several', async () => {
    const store = await open();
    const bar = lines(journalWriter(1), 2);
    expect(await store.append([...bar, ...bar])).toEqual([]);
    expect(await store.append(bar)).toEqual([]);
    expect(await store.since({}, 10)).toEqual(bar);
  });

  it('does not take in what follows a gap, and takes in the rest of the page', async () => {
    const store = await open();
    const [bar, terrace] = [lines(journalWriter(1), 3), lines(journalWriter(2), 1)];
    const [first, , third] = bar;
    expect(await store.append([first, third, ...terrace].filter((one) => one !== undefined))).toEqual([
      { journal: journalOf(bar), seq: 3, fault: { fault: 'gap', expectedSeq: 2 } },
    ]);
    expect(await store.vector()).toEqual({ [journalOf(bar)]: 1, [journalOf(terrace)]: 1 });
  });

  it('finds a fork: another operation under a number that it knows, or one that follows another history', async () => {
    const store = await open();
    const known = lines(journalWriter(1), 2);
    const restored = lines(journalWriter(1), 3, 40);
    const journal = journalOf(known);
    await store.append(known);
    expect(await store.append(restored)).toEqual([
      { journal, seq: 1, fault: { fault: 'fork' } },
      { journal, seq: 2, fault: { fault: 'fork' } },
      { journal, seq: 3, fault: { fault: 'fork' } },
    ]);
    expect(await store.since({}, 10)).toEqual(known);
  });

  it('does not take in what was altered on the way', async () => {
    const store = await open();
    const [first] = lines(journalWriter(1), 1);
    if (first === undefined) expect.fail('an operation was written');
    expect(await store.append([{ ...first, at: first.at + 1 }])).toEqual([
      { journal: first.journal, seq: 1, fault: { fault: 'altered' } },
    ]);
    expect(await store.vector()).toEqual({});
  });

  it('keeps and forwards what it does not understand, with all that JSON can hold', async () => {
    const store = await open();
    const body = { text: 'a\u0000b \ud83d "quoted" \\', deep: [{ n: -1.5e-7, none: null }] };
    const foreign = journalWriter(1).writeForeign({ type: 'kitchen.fired', v: 3, body }, 1);
    expect(await store.append([foreign])).toEqual([]);
    expect(await store.since({}, 10)).toEqual([foreign]);
  });
});

function lines(writer: JournalWriter, count: number, from = 1): readonly Operation[] {
  return Array.from({ length: count }, (_, index) =>
    writer.write(addedLine(sampleId(0x1000 + from + index), TABLE_A), 1000 + from + index),
  );
}

function journalOf([first]: readonly Operation[]): string {
  return first?.journal ?? '';
}

function sorted(operations: readonly Operation[]): readonly Operation[] {
  return [...operations].sort((left, right) =>
    `${left.journal}${left.seq}` < `${right.journal}${right.seq}` ? -1 : 1,
  );
}
