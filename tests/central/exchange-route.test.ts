import { request as httpRequest } from 'node:http';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CentralDatabase } from '../../src-central/store/database.ts';
import { PAGE_LIMIT, PROTOCOL, TERMINAL_PATHS } from '../../src-shared/contract/exchange.ts';
import { exchange } from '../../src-shared/domain/exchange.ts';
import { newTerminalStore, openCentral } from '../exchange/exchange-stores.ts';
import { callExchange, exchangeAs, newMember, refusalIn, startCentral } from './started-central.ts';
import { writtenOrders } from './written-orders.ts';

let database: CentralDatabase;
beforeAll(async () => {
  database = await openCentral();
});
afterAll(() => database.close());

const nothing = { protocol: PROTOCOL, vector: {}, operations: [] };

describe('the exchange with central', () => {
  it('brings the terminals of a venue to the same operations, and says what time it is there', async () => {
    const central = await startCentral(database);
    const bar = await newMember(central);
    const terrace = await newMember(central, bar.venue);
    const [atBar, atTerrace] = [newTerminalStore(), newTerminalStore()];
    await atBar.append(writtenOrders(30));
    await atTerrace.append(writtenOrders(20));
    for (const [member, store] of [
      [bar, atBar],
      [terrace, atTerrace],
      [bar, atBar],
    ] as const)
      await exchange({ store, limit: 7, own: null, send: (request) => exchangeAs(central, member, request) });
    expect(await atBar.vector()).toEqual(await atTerrace.vector());
    expect(Object.values(await atBar.vector()).sort((left, right) => left - right)).toEqual([20, 30]);
    expect(await exchangeAs(central, bar, { vector: {}, operations: [] })).toMatchObject({
      at: central.clock.now,
    });
  });

  it('answers a repeated call the same', async () => {
    const central = await startCentral(database);
    const member = await newMember(central);
    const operations = writtenOrders(3);
    const first = await exchangeAs(central, member, { vector: {}, operations });
    expect(await exchangeAs(central, member, { vector: {}, operations })).toEqual(first);
    expect(first.operations).toEqual(operations);
  });

  it('says which operations it could not take, and why', async () => {
    const central = await startCentral(database);
    const member = await newMember(central);
    const [, second] = writtenOrders(2);
    if (second === undefined) expect.fail('two were written');
    const { notTaken } = await exchangeAs(central, member, { vector: {}, operations: [second] });
    expect(notTaken).toEqual([{ journal: second.journal, seq: 2, fault: { fault: 'gap', expectedSeq: 1 } }]);
  });

  it('is refused without a token, with a wrong one, and with what is no token', async () => {
    const central = await startCentral(database);
    for (const authorization of [
      '',
      'Bearer',
      'Bearer ',
      `Bearer ${'0'.repeat(64)}`,
      'Basic YTpi',
      'Bearer a b',
    ]) {
      const response = await central.call(TERMINAL_PATHS.exchange, {
        body: nothing,
        headers: { authorization },
      });
      expect(await refusalIn(response)).toMatchObject({ status: 401, code: 'unknown_terminal' });
    }
  });

  it('tells a terminal that speaks a newer version that central needs an update, whatever else it says', async () => {
    const central = await startCentral(database);
    const { token } = await newMember(central);
    const body = { protocol: PROTOCOL + 1, telepathy: true };
    for (const path of [TERMINAL_PATHS.exchange, TERMINAL_PATHS.enrol]) {
      expect(await refusalIn(await central.call(path, { token, body }))).toMatchObject({
        status: 426,
        code: 'update_needed',
      });
    }
  });

  it('understands gzip, and answers in it whom it suits', async () => {
    const central = await startCentral(database);
    const { token } = await newMember(central);
    const body = gzipSync(JSON.stringify({ ...nothing, operations: writtenOrders(20) }));
    const response = await central.call(TERMINAL_PATHS.exchange, {
      token,
      body,
      headers: { 'content-encoding': 'gzip' },
    });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.json()).toMatchObject({ operations: { length: 20 } });

    const asked = (encoding: string) =>
      rawPost(`${central.url}${TERMINAL_PATHS.exchange}`, { token, body: JSON.stringify(nothing), encoding });
    const packed = await asked('gzip, deflate');
    expect(packed.encoding).toBe('gzip');
    expect(JSON.parse(gunzipSync(packed.body).toString())).toMatchObject({ operations: { length: 20 } });
    const plain = await asked('identity');
    expect(plain.encoding).toBeUndefined();
    expect(JSON.parse(plain.body.toString())).toMatchObject({ operations: { length: 20 } });
  });
});

describe('a call that central cannot take', () => {
  it.each<[string, unknown, string]>([
    ['no vector', { protocol: 1, operations: [] }, 'vector'],
    ['a vector of words', { protocol: 1, vector: { a: 'b' }, operations: [] }, 'vector.a'],
    ['a negative number', { ...nothing, vector: { [writtenOrders(1)[0]?.journal ?? '']: -1 } }, 'vector.'],
    ['an operation that is none', { ...nothing, operations: [{ journal: 'x' }] }, 'operations.0.journal'],
    ['an operation too many', { ...nothing, operations: writtenOrders(PAGE_LIMIT + 1) }, 'operations'],
    ['a type with a control character', changed({ type: 'a\u0000b' }), 'operations.0.type'],
    ['a type with half a character', changed({ type: 'a\ud83d' }), 'operations.0.type'],
    ['a version that no database holds', changed({ v: 3_000_000_000 }), 'operations.0.v'],
    ['a time that no database holds', changed({ at: 1e300 }), 'operations.0.at'],
    ['a list', [], ''],
    ['null', null, ''],
  ])('because of %s is answered with the field that is wrong', async (_, body, path) => {
    const central = await startCentral(database);
    const { token } = await newMember(central);
    const refusal = await refusalIn(await central.call(TERMINAL_PATHS.exchange, { token, body }));
    expect(refusal).toMatchObject({ status: 400, code: 'invalid_input' });
    expect(refusal.issues?.map((issue) => issue.path)).toContainEqual(expect.stringContaining(path));
  });

  it.each<[string, string | Buffer, Record<string, string>, number]>([
    ['is no JSON', '{"protocol":', {}, 400],
    ['is empty', '', {}, 400],
    ['is no UTF-8', Buffer.from([0x22, 0xff, 0x22]), {}, 400],
    ['is of another kind', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, 400],
    ['is called gzip and is none', '{}', { 'content-encoding': 'gzip' }, 400],
    ['is packed in a strange way', '{}', { 'content-encoding': 'br' }, 400],
    ['is nested without end', '['.repeat(5_000_000), {}, 400],
    ['is nested deeply', JSON.stringify({ ...nothing, deep: nested(100) }), {}, 400],
    ['is too large', `"${'x'.repeat(17 * 1024 * 1024)}"`, {}, 413],
    ['unpacks to too much', gzipSync(Buffer.alloc(200 * 1024 * 1024)), { 'content-encoding': 'gzip' }, 413],
  ])('and %s is refused, and central goes on', async (_, body, headers, status) => {
    const central = await startCentral(database);
    const { token } = await newMember(central);
    const response = await central.call(TERMINAL_PATHS.exchange, { method: 'POST', token, body, headers });
    expect(await refusalIn(response)).toMatchObject({ status });
    expect((await callExchange(central, { token }, { vector: {}, operations: [] })).status).toBe(200);
  });

  it('takes an operation of unknown type that is nested as deeply as the limit lets it', async () => {
    const central = await startCentral(database);
    const member = await newMember(central);
    const [first] = writtenOrders(1);
    if (first === undefined) expect.fail('one was written');
    const deep = { ...first, body: { deep: nested(58) as never } };
    const { notTaken } = await exchangeAs(central, member, { vector: {}, operations: [deep] });
    expect(notTaken).toMatchObject([{ fault: { fault: 'altered' } }]);
  });

  it('and goes nowhere is answered in the same shape', async () => {
    const central = await startCentral(database);
    for (const [path, method] of [
      ['/', 'GET'],
      ['/api/nothing', 'GET'],
      [TERMINAL_PATHS.exchange, 'GET'],
      ['/api/%00', 'GET'],
      ['/api/exchange/../../etc/passwd', 'GET'],
    ] as const)
      expect(await refusalIn(await central.call(path, { method }))).toMatchObject({
        status: 404,
        code: 'not_found',
      });
    expect((await refusalIn(await central.call('/%zz'))).status).toBe(400);
  });
});

describe('the limits', () => {
  const limits = { address: 1000, token: 1000, guessing: 1000 };

  it('stop a token that calls too often, and no other', async () => {
    const central = await startCentral(database, { limits: { ...limits, token: 3 } });
    const [eager, calm] = [await newMember(central), await newMember(central)];
    const call = (member: { token: string }) => callExchange(central, member, { vector: {}, operations: [] });
    for (let n = 0; n < 3; n += 1) expect((await call(eager)).status).toBe(200);
    const response = await call(eager);
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refusalIn(response)).toMatchObject({ status: 429, code: 'too_many_calls' });
    expect((await call(calm)).status).toBe(200);
  });

  it('stop an address that calls too often or guesses codes', async () => {
    const guessing = await startCentral(database, { limits: { ...limits, guessing: 2 } });
    const enrolTwice = () => guessing.call(TERMINAL_PATHS.enrol, { body: {} });
    expect([(await enrolTwice()).status, (await enrolTwice()).status]).toEqual([400, 400]);
    expect((await enrolTwice()).status).toBe(429);
    expect((await guessing.call('/api/health')).status).toBe(200);

    const busy = await startCentral(database, { limits: { ...limits, address: 1 } });
    expect((await busy.call('/api/health')).status).toBe(200);
    expect((await refusalIn(await busy.call('/api/health'))).code).toBe('too_many_calls');
    expect((await refusalIn(await busy.call('/nothing'))).code).toBe('too_many_calls');
  });

  it('count the address that the proxy saw, where there is one', async () => {
    const given = { limits: { ...limits, address: 1 } };
    const from = (address: string) => ({ headers: { 'x-forwarded-for': address } });
    const proxied = await startCentral(database, { ...given, behindProxy: true });
    expect((await proxied.call('/api/health', from('10.0.0.1'))).status).toBe(200);
    expect((await proxied.call('/api/health', from('1.1.1.1, 10.0.0.1'))).status).toBe(429);
    expect((await proxied.call('/api/health', from('10.0.0.2'))).status).toBe(200);

    const direct = await startCentral(database, given);
    expect((await direct.call('/api/health', from('10.0.0.1'))).status).toBe(200);
    expect((await direct.call('/api/health', from('10.0.0.2'))).status).toBe(429);
  });
});

function changed(fields: object): unknown {
  return { ...nothing, operations: writtenOrders(1).map((operation) => ({ ...operation, ...fields })) };
}

function nested(depth: number): unknown {
  let value: unknown = 'deep';
  for (let n = 0; n < depth; n += 1) value = [value];
  return value;
}

/** fetch unpacks what it gets; this does not. */
function rawPost(
  url: string,
  { token, body, encoding }: { readonly token: string; readonly body: string; readonly encoding: string },
): Promise<{ readonly encoding: string | undefined; readonly body: Buffer }> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'accept-encoding': encoding,
      authorization: `Bearer ${token}`,
    };
    const call = httpRequest(url, { method: 'POST', headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ encoding: response.headers['content-encoding'], body: Buffer.concat(parts) }),
      );
    });
    call.on('error', reject);
    call.end(body);
  });
}
