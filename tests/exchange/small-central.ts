import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';
import type * as z from 'zod';
import {
  type CentralRefusal,
  type enrolAnswer,
  enrolRequest,
  exchangeRequest,
  PAGE_LIMIT,
  PROTOCOL,
  TERMINAL_PATHS,
} from '../../src-shared/contract/exchange.ts';
import { answerExchange, type ExchangeStore, type Vector } from '../../src-shared/domain/exchange.ts';
import type { VenueSnapshot } from '../../src-shared/domain/snapshot.ts';
import { newTerminalStore } from './exchange-stores.ts';

/** What befalls a call: it is answered, never answered, applied without an answer, cut, refused, or met by something else. */
type Fate =
  | 'answered'
  | 'silent'
  | 'answer_lost'
  | { readonly refusal: CentralRefusal; readonly status: number; readonly retryAfter?: number }
  | { readonly page: string; readonly status: number };

/** A central of node:http on loopback, with a store in memory, that can be told to misbehave. It speaks what the real one speaks. */
export interface SmallCentral {
  readonly address: string;
  readonly store: ExchangeStore;
  /** Codes that can be spent, and the tokens that were enrolled with them. */
  readonly codes: Set<string>;
  readonly tokens: Map<string, string>;
  /** Every call so far: its path, and how many operations came with it. */
  readonly calls: readonly { readonly path: string; readonly operations: number }[];
  venue: z.infer<typeof enrolAnswer>['venue'];
  fate: Fate;
  /** What a revoked terminal has brought to be kept apart; null for a terminal in good standing. */
  quarantine: Map<string, number> | null;
  clockMs: () => number;
  readonly wake: () => void;
  readonly listeners: () => number;
  /** Ends all streams as a restart does. */
  readonly cutStreams: () => void;
  readonly stop: () => Promise<void>;
}

/** @param given a venue with its snapshot; by default a store in memory, of which there is no snapshot to be had. */
export async function smallCentral(
  given: {
    readonly port?: number;
    readonly store?: ExchangeStore;
    readonly snapshot?: () => Promise<VenueSnapshot | null>;
  } = {},
): Promise<SmallCentral> {
  const calls: { path: string; operations: number }[] = [];
  const streams = new Set<ServerResponse>();
  const store = given.store ?? newTerminalStore();
  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      response.destroy();
      throw error;
    });
  });

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '';
    const body = await readBody(request);
    const token = request.headers.authorization?.slice('Bearer '.length) ?? '';
    const say = (status: number, content: unknown, headers: Record<string, string> = {}) => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify(content));
    };
    const call = { path, operations: 0 };
    calls.push(call);
    const { fate } = central;
    if (fate === 'silent') return;
    if (typeof fate === 'object') {
      if ('page' in fate) {
        response.writeHead(fate.status, { 'content-type': 'text/html' });
        response.end(fate.page);
      } else {
        say(
          fate.status,
          fate.refusal,
          fate.retryAfter === undefined ? {} : { 'retry-after': String(fate.retryAfter) },
        );
      }
      return;
    }
    if (path === TERMINAL_PATHS.enrol) {
      const enrolment = enrolRequest.parse(body);
      if (
        central.tokens.get(enrolment.token) !== enrolment.terminal &&
        !central.codes.delete(enrolment.code)
      ) {
        say(400, { code: 'code_not_valid', message: 'no such code' });
        return;
      }
      central.tokens.set(enrolment.token, enrolment.terminal);
      if (fate === 'answer_lost') response.destroy();
      else say(200, { protocol: PROTOCOL, venue: central.venue });
      return;
    }
    if (!central.tokens.has(token)) {
      say(401, { code: 'unknown_terminal', message: 'unknown' });
      return;
    }
    if (path === TERMINAL_PATHS.wake) {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(': hello\n\n');
      streams.add(response);
      response.on('close', () => streams.delete(response));
      return;
    }
    if (path.startsWith(TERMINAL_PATHS.snapshot)) {
      const snapshot = (await given.snapshot?.()) ?? null;
      if (snapshot === null) say(409, { code: 'conflict', message: 'there is none to be had' });
      else say(200, { protocol: PROTOCOL, ...snapshot });
      return;
    }
    const asked = exchangeRequest.parse(body);
    call.operations = asked.operations.length;
    if (central.quarantine !== null) {
      for (const { journal, seq } of asked.operations) central.quarantine.set(journal, seq);
      const kept: Vector = { ...(await store.vector()), ...Object.fromEntries(central.quarantine) };
      say(403, { code: 'revoked', message: 'revoked', kept });
      return;
    }
    const answered = await answerExchange(store, asked, PAGE_LIMIT);
    if (fate === 'answer_lost') response.destroy();
    else say(200, { protocol: PROTOCOL, ...answered, at: central.clockMs() });
  };

  const cutStreams = () => {
    for (const stream of streams) stream.destroy();
  };
  server.listen(given.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const central: SmallCentral = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    store,
    codes: new Set(['AB12-CD34']),
    tokens: new Map(),
    calls,
    venue: { id: '7a3f0c5e-0000-4000-8000-000000000001', name: 'The Copper Still' },
    fate: 'answered',
    quarantine: null,
    clockMs: Date.now,
    wake: () => {
      for (const stream of streams) stream.write('event: more\ndata: \n\n');
    },
    listeners: () => streams.size,
    cutStreams,
    stop: async () => {
      cutStreams();
      server.closeAllConnections();
      if (server.listening) await new Promise((stopped) => server.close(stopped));
    },
  };
  onTestFinished(central.stop);
  return central;
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const bytes = Buffer.concat(pieces);
  if (bytes.byteLength === 0) return null;
  const text = request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes;
  return JSON.parse(text.toString('utf8'));
}
