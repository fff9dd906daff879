import { once } from 'node:events';
import { createServer, type IncomingMessage, request as requestTo, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { assertNever } from '../../src-shared/domain/assert.ts';

export const FAULTS = ['none', 'delay', 'cut', 'half_open', 'answer_cut', 'duplicate'] as const;

/**
 * What befalls a request:
 * - `none`: nothing; it is passed on, and its answer as it comes, also that of a stream.
 * - `delay`: it is passed on after a while.
 * - `cut`: the connection is reset before anything is passed on.
 * - `half_open`: it is taken and nothing is ever said.
 * - `answer_cut`: it is passed on and applied, and the connection is reset in the middle of the answer.
 * - `duplicate`: one with a body is passed on twice at the same time, and one of the answers is given.
 */
export type Fault = (typeof FAULTS)[number];

export interface FaultProxy {
  /** Where terminals find it, in place of central. */
  readonly address: string;
  /** Where central is; it may come back elsewhere. */
  target: string;
  /** From now on this befalls so many of the requests, as a share from 0 to 1. Those under way are left to their fate. */
  readonly set: (fault: Fault, share?: number) => void;
  /** How many requests met what so far. */
  readonly met: Readonly<Record<Fault, number>>;
  /** Resets every connection, as a switch that is pulled out: streams and half-open ones too. */
  readonly cutAll: () => void;
  readonly stop: () => Promise<void>;
}

export interface FaultProxyGiven {
  readonly target: string;
  /** Decides for each request whether the fault befalls it, and how long a delay is. */
  readonly random: () => number;
  readonly longestDelayMs?: number;
}

/** Starts a proxy on loopback that passes requests on to central, with faults between the two that can be switched as it runs. */
export async function startFaultProxy(given: FaultProxyGiven): Promise<FaultProxy> {
  const { random, longestDelayMs = 300 } = given;
  const met = { none: 0, delay: 0, cut: 0, half_open: 0, answer_cut: 0, duplicate: 0 };
  let fault: Fault = 'none';
  let share = 1;

  const pass = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await readBody(request);
    const befalls = fault !== 'none' && random() < share ? fault : 'none';
    met[befalls] += 1;
    const call = { request, response, body, target: proxy.target };
    switch (befalls) {
      case 'none':
        return passOn(call);
      case 'delay':
        await sleep(random() * longestDelayMs);
        return passOn(call);
      case 'cut':
        return reset(response);
      case 'half_open':
        return undefined;
      case 'answer_cut':
        return passHalfAnAnswer(call);
      case 'duplicate':
        return passTwice(call);
      default:
        return assertNever(befalls);
    }
  };

  const server = createServer((request, response) => {
    // What ends one side ends the other: central went away, or the terminal did.
    pass(request, response).catch(() => reset(response));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const proxy: FaultProxy = {
    address: `http://127.0.0.1:${port}`,
    target: given.target,
    met,
    set: (next, of = 1) => {
      fault = next;
      share = of;
    },
    cutAll: () => server.closeAllConnections(),
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  return proxy;
}

interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly body: Buffer;
  readonly target: string;
}

async function passOn(call: Call): Promise<void> {
  const { response } = call;
  const answer = await ask(call);
  response.writeHead(answer.statusCode ?? 502, answer.headers);
  // A stream says when it stands before it says anything else.
  response.flushHeaders();
  for await (const piece of answer) response.write(piece);
  response.end();
}

async function passHalfAnAnswer(call: Call): Promise<void> {
  const { response } = call;
  const answer = await ask(call);
  response.writeHead(answer.statusCode ?? 502, answer.headers);
  const whole = await readBody(answer);
  response.write(whole.subarray(0, Math.floor(whole.length / 2)), () => reset(response));
}

async function passTwice(call: Call): Promise<void> {
  if (call.body.length === 0) return passOn(call);
  const first = ask(call).then(readBody);
  await Promise.all([first, passOn(call)]);
}

/** Sends a request on to central, and answers once its answer begins. Given up when whoever asked goes away. */
async function ask({ request, response, body, target }: Call): Promise<IncomingMessage> {
  const { method, headers } = request;
  const asked = requestTo(new URL(request.url ?? '/', target), { method, headers, agent: false });
  const giveUp = () => asked.destroy();
  response.once('close', giveUp);
  asked.end(body);
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  return answer;
}

async function readBody(message: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of message) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

function reset({ socket }: ServerResponse): void {
  socket?.resetAndDestroy();
}
