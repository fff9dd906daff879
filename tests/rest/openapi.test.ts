import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CentralDatabase } from '../../src-central/store/database.ts';
import { EXAMPLE_IDS } from '../../src-shared/contract/rest-shapes.ts';
import { recordDraft } from '../../src-shared/domain/operation.ts';
import { openCentral } from '../exchange/exchange-stores.ts';
import { openSharedBar, type SharedBar } from './back-office.ts';

let central: CentralDatabase;
beforeAll(async () => {
  central = await openCentral();
});
afterAll(() => central.close());

/** What design.md names, and what an integrator needs beside it. */
const ROUTES = [
  'DELETE /api/rooms/{id}',
  'DELETE /api/tables/{id}',
  'DELETE /api/tables/{id}/items',
  'DELETE /api/tables/{id}/items/{itemId}',
  'DELETE /api/tabs/{id}',
  'DELETE /api/tabs/{id}/items',
  'DELETE /api/tabs/{id}/items/{itemId}',
  'GET /api/products',
  'GET /api/rooms',
  'GET /api/rooms/{id}',
  'GET /api/sales',
  'GET /api/tables',
  'GET /api/tables/{id}',
  'GET /api/tabs',
  'GET /api/tabs/{id}',
  'POST /api/rooms',
  'POST /api/tables',
  'POST /api/tables/{id}/items',
  'POST /api/tabs',
  'POST /api/tabs/transfer',
  'POST /api/tabs/{id}/items',
  'PUT /api/rooms/{id}',
  'PUT /api/tables/{id}',
  'PUT /api/tables/{id}/items',
  'PUT /api/tables/{id}/items/{itemId}',
  'PUT /api/tables/{id}/position',
  'PUT /api/tables/{id}/status',
  'PUT /api/tabs/{id}',
  'PUT /api/tabs/{id}/items',
  'PUT /api/tabs/{id}/items/{itemId}',
];

interface Schema {
  readonly examples?: readonly unknown[];
}
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema: Schema }[];
  readonly requestBody?: { content: { 'application/json': { schema: Schema } } };
  readonly responses: Readonly<Record<string, { description: string; content?: unknown }>>;
}
interface Document {
  readonly openapi: string;
  readonly security: unknown;
  readonly tags: readonly { name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { schemas: Readonly<Record<string, unknown>>; securitySchemes: unknown };
}

async function readDocument({ office }: SharedBar): Promise<Document> {
  const { status, body } = await office.call<Document>('GET', '/api/openapi.json');
  expect(status).toBe(200);
  return body;
}

function operationsOf({ paths }: Document) {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );
}

describe('the OpenAPI document', () => {
  it('is served to everybody, and names every route', async () => {
    const document = await readDocument(await openSharedBar(central));
    expect(document.openapi).toBe('3.1.1');
    expect(
      operationsOf(document)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(ROUTES);
  });

  it('tells an integrator what each does, how it answers, and how it refuses', async () => {
    const document = await readDocument(await openSharedBar(central));
    const operations = operationsOf(document);
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
    expect(document.security).toEqual([{ apiKey: [] }]);
    expect(document.components.securitySchemes).toMatchObject({ apiKey: { type: 'http', scheme: 'bearer' } });
    for (const { name, path, operation } of operations) {
      expect(operation.summary.length, name).toBeGreaterThan(5);
      expect(operation.description.length, name).toBeGreaterThan(10);
      expect(document.tags.map((tag) => tag.name)).toEqual(expect.arrayContaining([...operation.tags]));
      const named = [...path.matchAll(/\{(\w+)\}/gu)].map(([, parameter]) => parameter);
      const inPath = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
      expect(
        inPath.map((parameter) => parameter.name),
        name,
      ).toEqual(named);
      expect(
        inPath.every(({ required }) => required),
        name,
      ).toBe(true);
      expect(Object.keys(operation.responses)).toEqual(
        expect.arrayContaining(['400', '401', '404', '409', '429', '500']),
      );
      for (const [status, response] of Object.entries(operation.responses)) {
        expect(response.description.length, `${name} ${status}`).toBeGreaterThan(0);
        if (Number(status) >= 400)
          expect(response.content).toEqual({
            'application/json': { schema: { $ref: '#/components/schemas/Refusal' } },
          });
      }
    }
  });

  it('refers only to what it contains', async () => {
    const document = await readDocument(await openSharedBar(central));
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/gu)].map(
      ([, to]) => to ?? '',
    );
    expect(new Set(references)).toEqual(
      new Set(Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`)),
    );
  });

  it('has an example of every body, and each is done', async () => {
    const operations = operationsOf(await readDocument(await openSharedBar(central)));
    for (const { name, method, path, operation } of operations) {
      const shared = await openSharedBar(central);
      await bringExamples(shared);
      const examples = operation.requestBody?.content['application/json'].schema.examples;
      if (operation.requestBody !== undefined) expect(examples, name).toHaveLength(1);
      const values = (operation.parameters ?? [])
        .filter((parameter) => parameter.in === 'path')
        .map((parameter) => [parameter.name, String(parameter.schema.examples?.[0])] as const);
      const url = values.reduce(
        (filled, [parameter, value]) => filled.replace(`{${parameter}}`, value),
        path,
      );
      await orderExample(shared, name);
      const answer = await shared.office.call(method, url, examples?.[0], { key: shared.venue });
      expect([200, 201, 204], `${name}: ${JSON.stringify(answer.body)}`).toContain(answer.status);
      expect(Object.keys(operation.responses), name).toContain(String(answer.status));
    }
  }, 60_000);
});

/** Brings a venue to hold what the examples speak of: an item on a table, and the same kind of item on a tab. */
async function bringExamples(shared: SharedBar): Promise<void> {
  const { bar } = shared;
  const product = bar.terminal.snapshot().products.find(({ name }) => name === 'Ale');
  if (product === undefined) throw new Error('the bar sells ale');
  const { id: _, variants: __, ...fields } = product;
  const table = { x: 0, y: 0, width: 80, height: 80, rotation: 0, shape: 'round', seats: 2 } as const;
  bar.receive(
    recordDraft({ kind: 'product', id: EXAMPLE_IDS.product, fields: { ...fields, removed: false } }),
    recordDraft({
      kind: 'room',
      id: EXAMPLE_IDS.room,
      fields: { name: 'Attic', position: 9, width: 500, height: 500, scenery: [], removed: false },
    }),
    recordDraft({
      kind: 'table',
      id: EXAMPLE_IDS.table,
      fields: {
        ...table,
        room: bar.room('Hall')?.id ?? EXAMPLE_IDS.room,
        name: 'A1',
        status: 'available',
        statusAt: null,
        reservedFor: null,
        removed: false,
      },
    }),
    recordDraft({
      kind: 'tab',
      id: EXAMPLE_IDS.tab,
      fields: { name: 'Kim', table: null, openedAt: 0, closed: false },
    }),
  );
  await shared.sync();
}

/** Orders the item that a call about items speaks of. */
async function orderExample(shared: SharedBar, name: string): Promise<void> {
  const kind = name.includes('/tabs') ? 'tabs' : 'tables';
  const path = `/api/${kind}/${EXAMPLE_IDS[kind === 'tabs' ? 'tab' : 'table']}/items`;
  if (!/items|transfer/u.test(name) || (name.startsWith('POST /api/ta') && name.endsWith('/items'))) return;
  await shared.done('POST', path, {
    items: [{ id: EXAMPLE_IDS.item, product: EXAMPLE_IDS.product, quantity: 2 }],
  });
}
