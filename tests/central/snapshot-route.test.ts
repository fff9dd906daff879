import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CentralDatabase } from '../../src-central/store/database.ts';
import { PROTOCOL, snapshotAnswer, TERMINAL_PATHS } from '../../src-shared/contract/exchange.ts';
import { journalWriter } from '../domain/journal-writer.ts';
import { openCentral } from '../exchange/exchange-stores.ts';
import {
  exchangeAs,
  type Member,
  newMember,
  newToken,
  refusalIn,
  runAsAdmin,
  type StartedCentral,
  startCentral,
} from './started-central.ts';
import { writtenOrders } from './written-orders.ts';

let database: CentralDatabase;
beforeAll(async () => {
  database = await openCentral();
});
afterAll(() => database.close());

it('gives a new terminal the open lines of its venue and the ends of its journals, and of no other venue', async () => {
  const central = await startCentral(database);
  const [bar, elsewhere] = [await newMember(central), await newMember(central)];
  const [ours, theirs] = [writtenOrders(30), writtenOrders(20)];
  await exchangeAs(central, bar, { vector: {}, operations: ours });
  await exchangeAs(central, elsewhere, { vector: {}, operations: theirs });

  const second = await newMember(central, bar.venue);
  const answer = await snapshotFor(central, second);
  const last = ours.at(-1);
  expect(answer.journals).toEqual([
    { journal: last?.journal, seq: 30, hash: last?.hash, stamp: last?.stamp, receipts: 0 },
  ]);
  expect(answer.lines.map(({ id }) => id).sort()).toEqual(
    ours.map(({ body }) => (body as { line: string }).line).sort(),
  );
  expect((await snapshotFor(central, elsewhere)).journals).toMatchObject([
    { journal: theirs[0]?.journal, seq: 20 },
  ]);
});

it('gives an empty snapshot of a venue that is empty', async () => {
  const central = await startCentral(database);
  const answer = await snapshotFor(central, await newMember(central));
  expect(answer).toEqual({ protocol: PROTOCOL, journals: [], records: [], lines: [] });
});

it('answers in gzip', async () => {
  const central = await startCentral(database);
  const member = await newMember(central);
  await exchangeAs(central, member, { vector: {}, operations: writtenOrders(30) });
  const response = await callSnapshot(central, member.token);
  expect(response.headers.get('content-encoding')).toBe('gzip');
});

it('is refused to a token that nobody has', async () => {
  const central = await startCentral(database);
  for (const token of [undefined, newToken()])
    expect(await refusalIn(await callSnapshot(central, token))).toMatchObject({
      status: 401,
      code: 'unknown_terminal',
    });
});

it('is refused to a terminal that was revoked', async () => {
  const central = await startCentral(database);
  const { terminal, token } = await newMember(central);
  await runAsAdmin(central, { do: 'revoke', terminal });
  expect(await refusalIn(await callSnapshot(central, token))).toMatchObject({ status: 403, code: 'revoked' });
});

it('tells a terminal that speaks a newer version that central needs an update, and another that it says none', async () => {
  const central = await startCentral(database);
  const { token } = await newMember(central);
  expect(await refusalIn(await callSnapshot(central, token, `?protocol=${PROTOCOL + 1}`))).toMatchObject({
    status: 426,
    code: 'update_needed',
  });
  for (const query of ['', '?protocol=', '?protocol=one', '?protocol=0', '?protocol=1&protocol=1'])
    expect(await refusalIn(await callSnapshot(central, token, query))).toMatchObject({
      status: 400,
      code: 'invalid_input',
    });
});

it('sends a terminal to the exchange while central holds what it does not understand itself', async () => {
  const central = await startCentral(database);
  const member = await newMember(central);
  const operations = [journalWriter(1).writeForeign({ type: 'kitchen.fired', v: 3, body: {} }, 1)];
  expect((await exchangeAs(central, member, { vector: {}, operations })).notTaken).toEqual([]);
  expect(await refusalIn(await callSnapshot(central, member.token))).toMatchObject({
    status: 409,
    code: 'conflict',
  });
  expect((await exchangeAs(central, member, { vector: {}, operations: [] })).operations).toEqual(operations);
});

function callSnapshot(central: StartedCentral, token?: string, query = `?protocol=${PROTOCOL}`) {
  return central.call(TERMINAL_PATHS.snapshot + query, token === undefined ? {} : { token });
}

async function snapshotFor(central: StartedCentral, { token }: Member) {
  const response = await callSnapshot(central, token);
  if (!response.ok) throw new Error(`Central refused: ${response.status} ${await response.text()}`);
  return snapshotAnswer.parse(await response.json());
}
