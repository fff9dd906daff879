import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CentralDatabase } from '../../src-central/store/database.ts';
import { writeOperations } from '../../src-central/store/own-journal.ts';
import { formatStamp } from '../../src-shared/domain/clock.ts';
import { verifyChain } from '../../src-shared/domain/journal.ts';
import { addedLine, sampleId, TABLE_A } from '../domain/samples.ts';
import { sha256 } from '../domain/sha256.ts';
import { openCentral } from '../exchange/exchange-stores.ts';
import { openSharedBar, type SharedBar, writing } from './back-office.ts';

let central: CentralDatabase;
beforeAll(async () => {
  central = await openCentral();
});
afterAll(() => central.close());

const write = ({ venue }: SharedBar, n: number, nowMs = Date.now()) =>
  writeOperations({ ...writing(central.db), now: () => nowMs, venue }, ({ append }) =>
    append([addedLine(sampleId(n), TABLE_A)]),
  );

async function ownOperations(shared: SharedBar) {
  const operations = await shared.central.since({}, 10_000);
  return operations.filter(({ terminal }) => terminal === shared.venue);
}

describe("central's own journal", () => {
  it('is one per venue, chained and without gaps, however many write at once', async () => {
    const shared = await openSharedBar(central);
    const numbers = Array.from({ length: 50 }, (_, index) => index + 1);
    await Promise.all(numbers.map((n) => write(shared, n)));
    const own = await ownOperations(shared);
    expect(own.map(({ seq }) => seq)).toEqual(numbers);
    expect(verifyChain(own[0]?.journal ?? '', own, sha256)).toBeNull();
    expect(new Set(own.map(({ body }) => body['line'])).size).toBe(50);
  });

  it('writes later than all that central has seen, whatever the clocks say', async () => {
    const shared = await openSharedBar(central);
    shared.bar.clock.nowMs = Date.UTC(2099, 0, 1);
    shared.bar.order(shared.bar.at('1'), 'Ale');
    await shared.sync();
    const before = await shared.central.since({}, 10_000);
    await write(shared, 1, Date.UTC(2001, 0, 1));
    const [own] = await ownOperations(shared);
    expect(own?.at).toBe(Date.UTC(2001, 0, 1));
    const latest =
      before
        .map(({ stamp }) => stamp)
        .sort()
        .at(-1) ?? '';
    expect(own && own.stamp > latest).toBe(true);
    expect(latest > formatStamp({ ms: Date.UTC(2098, 0, 1), counter: 0, journal: sampleId(1) })).toBe(true);
  });

  it('holds nothing of what failed', async () => {
    const shared = await openSharedBar(central);
    const before = await shared.central.vector();
    const failing = writeOperations({ ...writing(central.db), venue: shared.venue }, async ({ append }) => {
      await append([addedLine(sampleId(1), TABLE_A)]);
      throw new Error('not after all');
    });
    await expect(failing).rejects.toThrow('not after all');
    expect(await shared.central.vector()).toEqual(before);
  });
});
