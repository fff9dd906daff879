import { ORPCError, toORPCError } from '@orpc/client';
import { ValidationError } from '@orpc/contract';
import { OpenAPIHandler } from '@orpc/openapi/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { inputIssues, saidPlainly } from '../../src-shared/contract/input-issues.ts';
import { type RestRefusal, restRefusal } from '../../src-shared/contract/rest-shapes.ts';
import type { OwnJournalDependencies } from '../store/own-journal.ts';
import { openApiDocument } from './openapi-document.ts';
import { createRestRouter } from './router.ts';
import type { RestContext } from './write-call.ts';

export interface RestDependencies extends OwnJournalDependencies {
  /** The venue of the API key that a request carries; null for a key that is missing, wrong or revoked. */
  readonly authenticate: (request: FastifyRequest) => Promise<{ readonly venue: string } | null>;
  /** What is said of a fault of central itself, which the caller is told nothing else of. */
  readonly explain: (fault: unknown) => Promise<{ readonly status: number; readonly refusal: RestRefusal }>;
}

/** What the back office can call, by the first part of the path after `/api/`. */
const RESOURCES = ['tables', 'tabs', 'rooms', 'products', 'sales'];

/** Puts the REST interface of the back office into central's server. */
export function addRestRoutes(server: FastifyInstance, given: RestDependencies): void {
  const { authenticate, explain, ...dependencies } = given;
  const handler = new OpenAPIHandler<RestContext>(createRestRouter(), {
    customErrorResponseBodyEncoder: ({ data, message }) =>
      restRefusal.safeParse(data).data ?? ({ code: 'invalid_input', message } satisfies RestRefusal),
    clientInterceptors: [
      async (call) => {
        try {
          return await call.next();
        } catch (error) {
          throw await answerOf(error, call.procedure['~orpc'].inputSchema, explain);
        }
      },
    ],
  });

  const answer = async (request: FastifyRequest, reply: FastifyReply) => {
    const caller = await authenticate(request);
    if (caller === null) {
      return send(reply, 401, {
        code: 'unknown_key',
        message: 'This call needs the API key of a venue: Authorization: Bearer <key>.',
      });
    }
    const call = `${request.method} ${request.url.split('?')[0]}`;
    const context = { ...dependencies, venue: caller.venue, call };
    const { matched } = await handler.handle(request, reply, { context });
    if (matched) return reply;
    return send(reply, 404, {
      code: 'not_found',
      message: `There is no ${call}. /api/openapi.json lists what there is.`,
    });
  };
  for (const resource of RESOURCES) {
    server.all(`/api/${resource}`, answer);
    server.all(`/api/${resource}/*`, answer);
  }

  const document = openApiDocument();
  server.get('/api/openapi.json', () => document);
}

function send(reply: FastifyReply, status: number, refusal: RestRefusal): FastifyReply {
  return reply.status(status).send(refusal);
}

/** What is said of an error: refusals as they are, bad input with its fields, and for faults what explains them. */
async function answerOf(error: unknown, schema: unknown, explain: RestDependencies['explain']) {
  const known = toORPCError(error);
  if (restRefusal.safeParse(known.data).success) return known;
  if (known.cause instanceof ValidationError && known.status === 400 && schema instanceof z.ZodType) {
    return invalidInput(schema, known.cause.data);
  }
  const { status, refusal } = await explain(error);
  return new ORPCError('INTERNAL_SERVER_ERROR', { status, data: refusal });
}

function invalidInput(schema: z.ZodType, input: unknown): ORPCError<string, RestRefusal> {
  const parsed = schema.safeParse(input, saidPlainly);
  const issues = (parsed.error === undefined ? [] : inputIssues(parsed.error)).map((issue) => ({
    ...issue,
    // Callers know the fields of their body, not that they travel in one.
    path: issue.path.replace(/^(params|query|body|headers)\.?/u, ''),
  }));
  const said = issues.map(({ path, message }) => `${path} ${message}`.trim()).join('; ');
  return new ORPCError('BAD_REQUEST', {
    data: { code: 'invalid_input', message: `The input is not valid: ${said}.`, issues },
  });
}
