import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import { onTestFinished } from 'vitest';
import { addRestRoutes } from '../../src-central/rest/rest-routes.ts';
import { centralStore } from '../../src-central/store/central-store.ts';
import type { CentralDatabase } from '../../src-central/store/database.ts';
import type { OwnJournalDependencies } from '../../src-central/store/own-journal.ts';
import * as schema from '../../src-central/store/schema.ts';
import { terminalExchangeStore } from '../../src-main/exchange/terminal-exchange-store.ts';
import type { Store } from '../../src-main/store/store.ts';
import type { RestRefusal } from '../../src-shared/contract/rest-shapes.ts';
import { answerExchange, type ExchangeStore, exchange } from '../../src-shared/domain/exchange.ts';
import { type Bar, openBar } from '../commands/bar.ts';
import { sha256 } from '../domain/sha256.ts';

export interface Answer<Body = unknown> {
  readonly status: number;
  readonly body: Body;
}

interface CallOptions {
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Central's REST interface over real HTTP, closed with the test. */
export interface BackOffice {
  readonly url: string;
  /** Calls with the key of a venue, which in these tests is the venue's id. */
  readonly call: <Body = unknown>(
    method: string,
    path: string,
    body?: unknown,
    options?: CallOptions,
  ) => Promise<Answer<Body>>;
  /** What went wrong inside central. */
  readonly faults: readonly unknown[];
  /** The venues whose terminals were woken. */
  readonly woken: readonly string[];
}

/** A venue at central, with a terminal that knows it. */
export interface SharedBar {
  readonly venue: string;
  readonly bar: Bar;
  readonly central: ExchangeStore;
  readonly office: BackOffice;
  /** Exchanges until neither side lacks anything. */
  readonly sync: () => Promise<void>;
  /** Calls with the key of this venue, and expects success. */
  readonly done: <Body>(method: string, path: string, body?: unknown, options?: CallOptions) => Promise<Body>;
  /** Calls with the key of this venue, and expects a refusal. */
  readonly refusal: (method: string, path: string, body?: unknown) => Promise<Answer<RestRefusal>>;
}

export async function openBackOffice({ db }: CentralDatabase): Promise<BackOffice> {
  const server = Fastify();
  const faults: unknown[] = [];
  const woken: string[] = [];
  addRestRoutes(server, {
    ...writing(db),
    written: (venue) => woken.push(venue),
    authenticate: ({ headers }) => {
      const venue = /^Bearer (.+)$/u.exec(headers.authorization ?? '')?.[1];
      return Promise.resolve(venue === undefined || venue === 'wrong' ? null : { venue });
    },
    explain: (fault) => {
      faults.push(fault);
      return Promise.resolve({ status: 500, refusal: { code: 'internal', message: String(fault) } });
    },
  });
  onTestFinished(() => server.close());
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    faults,
    woken,
    call: async (method, path, body, { key, headers = {} } = {}) => {
      const response = await fetch(`${url}${path}`, {
        method,
        headers: {
          ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await response.text();
      return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
    },
  };
}

export function writing(db: CentralDatabase['db']): OwnJournalDependencies {
  return { db, sha256, newId: randomUUID, now: Date.now, written: () => undefined };
}

export async function openSharedBar(central: CentralDatabase): Promise<SharedBar> {
  const office = await openBackOffice(central);
  const venue = randomUUID();
  await central.db.insert(schema.venues).values({ id: venue, name: 'The Test Tube' });
  const store = centralStore({ db: central.db, venue, sha256 });
  const bar = openBar();
  const sync = () => syncWith(bar.terminal.store, store, bar.terminal.settings().journal);
  await sync();
  const call: BackOffice['call'] = (method, path, body, options) =>
    office.call(method, path, body, { key: venue, ...options });
  return {
    venue,
    bar,
    central: store,
    office,
    sync,
    done: async <Body>(method: string, path: string, body?: unknown, options?: CallOptions) => {
      const answer = await call<Body>(method, path, body, options);
      if (answer.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
      return answer.body;
    },
    refusal: async (method, path, body) => {
      const answer = await call<RestRefusal>(method, path, body);
      if (answer.status < 300) throw new Error(`${method} ${path} was done`);
      return answer;
    },
  };
}

/** @param own the journal that the terminal writes, if it writes any. */
export async function syncWith(
  store: Store,
  central: ExchangeStore,
  own: string | null = null,
): Promise<void> {
  await exchange({
    store: terminalExchangeStore(store, () => undefined),
    send: (request) => answerExchange(central, request, 1000),
    limit: 1000,
    own,
  });
}
