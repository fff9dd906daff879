import { randomBytes, randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { onTestFinished } from 'vitest';
import { addApiKey } from '../../src-central/access/api-keys.ts';
import { makeEnrolmentCode } from '../../src-central/access/enrolment.ts';
import { addVenue } from '../../src-central/access/venues.ts';
import { type AdminCommand, adminResult } from '../../src-central/admin/admin-command.ts';
import { buildCentralServer } from '../../src-central/server/build-central-server.ts';
import type { Limits } from '../../src-central/server/rate-limits.ts';
import type { CentralDatabase } from '../../src-central/store/database.ts';
import { inProcessWake, type Wake } from '../../src-central/wake/wake.ts';
import {
  centralRefusal,
  enrolAnswer,
  exchangeAnswer,
  PROTOCOL,
  TERMINAL_PATHS,
} from '../../src-shared/contract/exchange.ts';
import type { ExchangeRequest } from '../../src-shared/domain/exchange.ts';

export const ADMIN_TOKEN = 'a-token-for-tests';

/** Tests call as fast as they can, all from one address. */
const NO_LIMITS: Limits = { address: 1_000_000, token: 1_000_000, guessing: 1_000_000 };

export interface StartedCentral {
  readonly url: string;
  readonly app: FastifyInstance;
  readonly database: CentralDatabase;
  readonly log: readonly string[];
  readonly clock: { now: number };
  readonly call: (path: string, options?: CallOptions) => Promise<Response>;
}

interface CallOptions {
  readonly method?: string;
  readonly token?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A server of central on loopback over an open database, closed with the test. */
export async function startCentral(
  database: CentralDatabase,
  given: { readonly limits?: Limits; readonly wake?: Wake; readonly behindProxy?: boolean } = {},
): Promise<StartedCentral> {
  const log: string[] = [];
  const clock = { now: 1_800_000_000_000 };
  const { limits = NO_LIMITS, wake = inProcessWake(), behindProxy = false } = given;
  const app = await buildCentralServer({
    database,
    wake,
    now: () => clock.now,
    newId: randomUUID,
    adminToken: ADMIN_TOKEN,
    limits,
    behindProxy,
    log: { write: (line) => void log.push(line) },
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  onTestFinished(() => app.close());
  return { url, app, database, log, clock, call: callerOf(url) };
}

const callerOf =
  (url: string) =>
  (path: string, options: CallOptions = {}) => {
    const { token, body, headers } = options;
    const raw = typeof body === 'string' || body instanceof Uint8Array;
    return fetch(new URL(path, url), {
      method: options.method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      // A Buffer is a body; its type here knows less of it than fetch does.
      ...(body === undefined ? {} : { body: raw ? (body as BodyInit) : JSON.stringify(body) }),
    });
  };

/** A terminal of a venue with its token. */
export interface Member {
  readonly venue: string;
  readonly terminal: string;
  readonly token: string;
}

export const newToken = () => randomBytes(32).toString('hex');

export async function newVenue({ database }: StartedCentral, name = 'A venue'): Promise<string> {
  const venue = { id: randomUUID(), name };
  await addVenue(database.db, venue);
  return venue.id;
}

export async function newCodeFor({ database, clock }: StartedCentral, venue: string): Promise<string> {
  return (await makeEnrolmentCode(database.db, { venue, now: clock.now })).code;
}

export async function newKeyFor({ database, clock }: StartedCentral, venue: string): Promise<string> {
  const key = await addApiKey(database.db, { venue, name: randomUUID(), now: clock.now });
  if (key === null) throw new Error('The name of the key is new.');
  return key;
}

export function enrol(
  central: StartedCentral,
  given: { readonly code: string; readonly terminal: string; readonly token: string; readonly name?: string },
): Promise<Response> {
  return central.call(TERMINAL_PATHS.enrol, { body: { protocol: PROTOCOL, name: 'Bar', ...given } });
}

/** A new terminal in a venue, in a new one by default. */
export async function newMember(central: StartedCentral, venue?: string): Promise<Member> {
  const code = await newCodeFor(central, venue ?? (await newVenue(central)));
  const [terminal, token] = [randomUUID(), newToken()];
  const response = await enrol(central, { code, terminal, token });
  return { terminal, token, venue: enrolAnswer.parse(await response.json()).venue.id };
}

export function callExchange(
  central: Pick<StartedCentral, 'call'>,
  { token }: Pick<Member, 'token'>,
  request: ExchangeRequest,
): Promise<Response> {
  return central.call(TERMINAL_PATHS.exchange, { token, body: { protocol: PROTOCOL, ...request } });
}

/** One exchange that must succeed. */
export async function exchangeAs(
  central: Pick<StartedCentral, 'call'>,
  member: Pick<Member, 'token'>,
  request: ExchangeRequest,
) {
  const response = await callExchange(central, member, request);
  if (!response.ok) throw new Error(`Central refused: ${response.status} ${await response.text()}`);
  return exchangeAnswer.parse(await response.json());
}

export async function refusalIn(response: Response) {
  return { status: response.status, ...centralRefusal.parse(await response.json()) };
}

/** A command of whoever runs central, which must succeed. */
export async function runAsAdmin(central: StartedCentral, command: AdminCommand) {
  const response = await central.call('/api/admin', { token: ADMIN_TOKEN, body: command });
  if (!response.ok) throw new Error(`Central refused: ${response.status} ${await response.text()}`);
  return adminResult.parse(await response.json());
}
