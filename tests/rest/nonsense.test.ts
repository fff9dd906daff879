import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CentralDatabase } from '../../src-central/store/database.ts';
import type { RestRefusal } from '../../src-shared/contract/rest-shapes.ts';
import { openCentral } from '../exchange/exchange-stores.ts';
import { openSharedBar, type SharedBar } from './back-office.ts';

let central: CentralDatabase;
beforeAll(async () => {
  central = await openCentral();
});
afterAll(() => central.close());

/** Each input that is wrong in one place, and the place that is named. */
function wrongInputs({ bar }: SharedBar): readonly (readonly [string, string, unknown, string])[] {
  const table = `/api/tables/${bar.table('1').id}`;
  const product = bar.product('Ale');
  const line = randomUUID();
  const place = {
    room: bar.room('Hall')?.id,
    name: 'W',
    x: 1,
    y: 1,
    width: 80,
    height: 80,
    shape: 'round',
    seats: 2,
  };
  return [
    ['GET', '/api/tables?limit=0', undefined, 'limit'],
    ['GET', '/api/tables?limit=many', undefined, 'limit'],
    ['GET', '/api/tables?cursor=next', undefined, 'cursor'],
    ['GET', '/api/tables?page=2', undefined, 'page'],
    ['GET', '/api/sales?from=monday', undefined, 'from'],
    ['GET', '/api/sales?cursor=1', undefined, 'cursor'],
    ['GET', `/api/sales?cursor=1_${'-'.repeat(36)}`, undefined, 'cursor'],
    ['GET', '/api/sales?from=1e20', undefined, 'from'],
    ['GET', '/api/tables/1', undefined, 'id'],
    ['GET', '/api/tables/%00', undefined, 'id'],
    ['POST', '/api/tables', { ...place, seats: -1 }, 'seats'],
    ['POST', '/api/tables', { ...place, shape: 'oval' }, 'shape'],
    ['POST', '/api/tables', { ...place, colour: 'red' }, 'colour'],
    ['POST', '/api/tables', { ...place, name: '' }, 'name'],
    ['POST', '/api/tables', { ...place, name: 'a\u0000b' }, 'name'],
    ['POST', '/api/tables', { ...place, id: '1' }, 'id'],
    ['POST', '/api/tables', {}, 'room'],
    ['POST', '/api/tables', undefined, ''],
    ['POST', '/api/tables', [], ''],
    ['PUT', table, { items: [] }, 'items'],
    ['PUT', `${table}/position`, { x: 1.5, y: 0 }, 'x'],
    ['PUT', `${table}/status`, { status: 'gone' }, 'status'],
    ['POST', `${table}/items`, { items: [] }, 'items'],
    ['POST', `${table}/items`, { items: [{ product, quantity: 0 }] }, 'items[0].quantity'],
    ['POST', `${table}/items`, { items: [{ product, quantity: 1e9 }] }, 'items[0].quantity'],
    ['POST', `${table}/items`, { items: Array.from({ length: 501 }, () => ({ product })) }, 'items'],
    [
      'POST',
      `${table}/items`,
      {
        items: [
          { id: line, product },
          { id: line, product },
        ],
      },
      'items',
    ],
    ['PUT', `${table}/items`, { items: [{ id: line }] }, 'items[0].quantity'],
    ['PUT', `${table}/items`, { items: [], seen: [{ id: line, quantity: -1 }] }, 'seen[0].quantity'],
    ['PUT', `${table}/items/1`, { quantity: 1 }, 'itemId'],
    ['PUT', `${table}/items/${line}`, { quantity: 'two' }, 'quantity'],
    ['DELETE', `${table}/items?reason=`, undefined, 'reason'],
    ['POST', '/api/tabs', { name: 'x'.repeat(61) }, 'name'],
    [
      'POST',
      '/api/tabs/transfer',
      { from: { kind: 'counter', id: line }, to: { kind: 'tab', id: line } },
      'from.kind',
    ],
    ['POST', '/api/rooms', { name: 'R', width: 1, height: 100 }, 'width'],
  ];
}

it('names the field that is wrong, and says what is wrong with it', async () => {
  const shared = await openSharedBar(central);
  for (const [method, path, body, field] of wrongInputs(shared)) {
    const answer = await shared.refusal(method, path, body);
    expect(answer, `${method} ${path} ${JSON.stringify(body)}`).toMatchObject({
      status: 400,
      body: { code: 'invalid_input' },
    });
    expect(answer.body.issues?.map((issue) => issue.path)).toContain(field);
    expect(answer.body.message).toContain(answer.body.issues?.[0]?.message);
  }
  expect(shared.office.faults).toEqual([]);
});

it('answers whatever is sent, and never with a fault of its own', async () => {
  const shared = await openSharedBar(central);
  const { bar, office, venue } = shared;
  const known = fc.constantFrom(
    bar.table('1').id,
    bar.product('Ale'),
    bar.room('Hall')?.id ?? '',
    randomUUID(),
  );
  const odd = fc.oneof(
    known,
    fc.constantFrom('null', '%00', '..', '%F0%9F', "'; DROP TABLE tables", '1e99'),
    fc.string(),
  );
  const path = fc
    .tuple(
      fc.constantFrom('tables', 'tabs', 'rooms', 'products', 'sales', 'tabs/transfer'),
      fc.array(fc.oneof(odd, fc.constantFrom('items', 'position', 'status')), { maxLength: 3 }),
      fc.constantFrom(
        '',
        '?limit=',
        '?cursor=%00',
        '?from=1e400&to=-1',
        '?limit[]=1&limit[a][b]=2',
        '?__proto__[x]=1',
        '?reason[]=',
      ),
    )
    .map(([first, rest, query]) => `/api/${[first, ...rest.map(encodedOnce)].join('/')}${query}`);
  const fields = [
    'id',
    'room',
    'name',
    'x',
    'items',
    'seen',
    'lines',
    'from',
    'to',
    'quantity',
    'status',
    'product',
    '__proto__',
  ];
  const value = fc.oneof(
    { maxDepth: 3 },
    known,
    fc.jsonValue(),
    fc.dictionary(fc.constantFrom(...fields), fc.jsonValue()),
  );
  const body = fc.oneof(
    fc.constant(undefined),
    fc.dictionary(fc.constantFrom(...fields), fc.oneof(value, fc.array(value, { maxLength: 3 }))),
    value,
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH'),
      path,
      body,
      fc.constantFrom({}, { 'idempotency-key': '' }, { 'idempotency-key': 'k' }),
      async (method, url, given, headers) => {
        const sent = method === 'GET' ? undefined : given;
        const answer = await office.call<RestRefusal | undefined>(method, url, sent, { key: venue, headers });
        expect(answer.status, JSON.stringify([method, url, sent, answer, office.faults])).toBeLessThan(500);
        if (answer.status >= 400) expect(typeof answer.body?.message).toBe('string');
      },
    ),
    { numRuns: 400 },
  );
  expect(office.faults).toEqual([]);
  await shared.sync();
}, 120_000);

/** Percent signs that are there stay, so that broken encodings reach central too. */
function encodedOnce(part: string): string {
  return part.includes('%') ? part : encodeURIComponent(part.toWellFormed());
}
