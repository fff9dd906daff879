import { type OpenAPI, OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { restContract } from '../../src-shared/contract/rest.ts';
import * as shapes from '../../src-shared/contract/rest-shapes.ts';
import { item } from '../../src-shared/domain/line.ts';

const refusalRef = { $ref: '#/components/schemas/Refusal' };

/** What a call can be answered with besides success, by status. */
const REFUSALS = {
  400: 'The input is not valid; `issues` names each field and says what is wrong with it.',
  401: 'The API key is missing, wrong or revoked.',
  404: 'There is no such thing in the venue of the key.',
  409: 'What is there does not allow it; `reason` says why for programs, `message` for people.',
  413: 'The body is larger than central takes. Send fewer items at a time.',
  429: 'Too many calls; `Retry-After` says in how many seconds to call again.',
  500: 'A fault of central. Call again a little later, with the same `Idempotency-Key`.',
} as const;

/** The description of the back office's interface, made of its contract. */
export async function openApiDocument(): Promise<OpenAPI.Document> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const document = await generator.generate(restContract, {
    info: {
      title: 'Coaster for the back office',
      version: '1.0.0',
      description:
        'Rooms, tables, tabs and their items, the catalogue and the sales of one venue. An API key belongs to one venue, and sees nothing else. What is written here shows on every terminal of the venue as soon as it is online. Amounts are in minor units of the currency of the venue (cents), lengths in centimetres, times in milliseconds since 1970.',
    },
    security: [{ apiKey: [] }],
    tags: [
      { name: 'tables', description: 'Tables on the floor, and what they hold.' },
      { name: 'tabs', description: 'Named open orders, which may be linked to a table.' },
      { name: 'rooms', description: 'The rooms in which tables stand.' },
      { name: 'catalogue', description: 'What can be ordered.' },
      { name: 'sales', description: 'What was paid.' },
    ],
    components: {
      securitySchemes: {
        apiKey: {
          type: 'http',
          scheme: 'bearer',
          description: 'The API key of the venue: `Authorization: Bearer <key>`.',
        },
      },
    },
    commonSchemas: {
      Table: { strategy: 'output', schema: shapes.tableAnswer },
      Tab: { strategy: 'output', schema: shapes.tabAnswer },
      Room: { strategy: 'output', schema: shapes.roomAnswer },
      Product: { strategy: 'output', schema: shapes.productAnswer },
      ModifierGroup: { strategy: 'output', schema: shapes.modifierGroupAnswer },
      Item: { strategy: 'output', schema: item },
      Sale: { strategy: 'output', schema: shapes.saleAnswer },
      Refusal: { strategy: 'output', schema: shapes.restRefusal },
    },
  });
  for (const path of Object.values(document.paths ?? {})) {
    for (const operation of Object.values(path ?? {})) addRefusals(operation as OpenAPI.OperationObject);
  }
  return document;
}

function addRefusals(operation: OpenAPI.OperationObject): void {
  const refusals = Object.entries(REFUSALS).map(([status, description]) => [
    status,
    { description, content: { 'application/json': { schema: refusalRef } } },
  ]);
  operation.responses = { ...operation.responses, ...Object.fromEntries(refusals) };
}
