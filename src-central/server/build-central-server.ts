import { sql } from 'drizzle-orm';
import Fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import type { CentralRefusal } from '../../src-shared/contract/exchange.ts';
import { restRefusal } from '../../src-shared/contract/rest-shapes.ts';
import { findApiKey } from '../access/api-keys.ts';
import { addRestRoutes } from '../rest/rest-routes.ts';
import type { CentralDatabase } from '../store/database.ts';
import { isDatabaseAway } from '../store/database-away.ts';
import { sha256 } from '../store/sha256.ts';
import type { Wake } from '../wake/wake.ts';
import { answerErrors, explainFault } from './answer-errors.ts';
import { bearerToken } from './authenticate.ts';
import { MAX_BODY_BYTES, readJsonBody } from './body.ts';
import type { Central } from './central.ts';
import { gzipAnswers } from './gzip-answers.ts';
import { DEFAULT_LIMITS, type Limits, limitChecks } from './rate-limits.ts';
import { registerAdmin } from './routes/admin.ts';
import { registerEnrol } from './routes/enrol.ts';
import { registerExchange } from './routes/exchange.ts';
import { registerSnapshot } from './routes/snapshot.ts';
import { registerWake } from './routes/wake.ts';

export interface CentralServerOptions {
  readonly database: CentralDatabase;
  readonly wake: Wake;
  /** Wall time in milliseconds. */
  readonly now: () => number;
  readonly newId: () => string;
  /** Opens the admin API to whoever holds it; null keeps it closed. */
  readonly adminToken: string | null;
  readonly limits?: Limits;
  /** A proxy in front says in `X-Forwarded-For` who calls. */
  readonly behindProxy?: boolean;
  /** Where the log goes, line by line as JSON; nowhere by default. */
  readonly log?: { readonly write: (line: string) => void };
}

const UNREADABLE_ADDRESS: CentralRefusal = {
  code: 'invalid_input',
  message: 'This address cannot be read.',
};

/** A call's head and body must be here within this time. */
const REQUEST_TIMEOUT_MS = 60_000;
/** Longer than usual proxies keep a connection that is not in use. */
const KEEP_ALIVE_MS = 75_000;

/**
 * Central's HTTP server, ready to `listen`. It holds nothing between two calls, so that any number of processes may serve one
 * database. Closing it ends the streams; database and wake are closed by whoever opened them.
 */
export async function buildCentralServer(options: CentralServerOptions): Promise<FastifyInstance> {
  const {
    database,
    wake,
    now,
    newId,
    adminToken,
    limits = DEFAULT_LIMITS,
    behindProxy = false,
    log,
  } = options;
  const { db } = database;
  const app = Fastify({
    logger: log === undefined ? false : { level: 'info', stream: log },
    logController: new LogController({ disableRequestLogging: true }),
    // An address that cannot even be decoded reaches no error handler.
    frameworkErrors: (_error, _request, reply) => {
      reply.raw.writeHead(400, { 'content-type': 'application/json' });
      reply.raw.end(JSON.stringify(UNREADABLE_ADDRESS));
    },
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    // The address that the nearest proxy saw: those before it in the list are whatever a caller wrote.
    trustProxy: behindProxy && ((_address: string, hop: number) => hop === 0),
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    (request: FastifyRequest, body: Buffer) => readJsonBody(body, request.headers['content-encoding']),
  );
  const isAway = (fault: Error) => isDatabaseAway(database, fault);
  answerErrors(app, isAway);
  gzipAnswers(app);
  app.decorateRequest('terminal', null);

  const checks = await limitChecks(app, limits);
  app.addHook('onRequest', checks.address);
  const central: Central = { db, wake, now, newId, limits: checks };
  registerEnrol(app, central);
  registerExchange(app, central);
  registerSnapshot(app, central);
  registerWake(app, central);
  if (adminToken !== null) registerAdmin(app, { ...central, adminToken });
  addRestRoutes(app, {
    db,
    sha256,
    now,
    newId,
    // Whoever is not told exchanges a little later by itself.
    written: (venue) => void wake.tell({ kind: 'more', venue, by: null }),
    authenticate: async (request) => {
      const key = bearerToken(request);
      return key === null ? null : findApiKey(db, key);
    },
    explain: async (fault) => {
      const error = fault instanceof Error ? fault : new Error(String(fault));
      const { status, refusal } = await explainFault(error, isAway);
      if (status >= 500) app.log.error({ err: error }, refusal.message);
      const known = restRefusal.safeParse(refusal);
      return { status, refusal: known.data ?? { code: 'invalid_input', message: refusal.message } };
    },
  });
  app.get('/api/health', async () => {
    await db.execute(sql`SELECT 1`);
    return { status: 'ok' };
  });
  return app;
}
