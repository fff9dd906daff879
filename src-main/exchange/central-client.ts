import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type * as z from 'zod';
import {
  centralRefusal,
  enrolAnswer,
  type enrolRequest,
  exchangeAnswer,
  PROTOCOL,
  snapshotAnswer,
  TERMINAL_PATHS,
} from '../../src-shared/contract/exchange.ts';
import { REPORT_PATH, reportAnswer, type TerminalReport } from '../../src-shared/contract/monitoring.ts';
import type { ExchangeRequest } from '../../src-shared/domain/exchange.ts';
import type { VenueSnapshot } from '../../src-shared/domain/snapshot.ts';
import { CentralCallFailed } from './central-call.ts';

export type EnrolAnswer = z.infer<typeof enrolAnswer>;
export type CentralAnswer = z.infer<typeof exchangeAnswer>;

/** Central as one terminal calls it. Every call rejects with `CentralCallFailed` and nothing else, and never waits for ever. */
export interface CentralClient {
  readonly exchange: (request: ExchangeRequest) => Promise<CentralAnswer>;
  /** What a terminal starts from that has nothing yet. */
  readonly snapshot: () => Promise<VenueSnapshot>;
  /** Tells central this terminal's figures. */
  readonly report: (report: TerminalReport) => Promise<void>;
  /** Opens the stream that says when there is more. The caller reads it and ends it by the signal. */
  readonly openWake: (signal: AbortSignal) => Promise<ReadableStream<Uint8Array>>;
}

/** How a terminal reaches central. */
export interface CentralAccess {
  readonly fetch: typeof fetch;
  /** Where central is, without a slash at the end; see central-address.ts. */
  readonly address: string;
}

/** The longest that central may be silent: before the answer begins, and between any two pieces of it. */
const SILENCE_MS = 8_000;
/** A line may be slow without being dead: what is sent may travel at 4 kB/s. */
const SLOWEST_BYTES_PER_MS = 4;
/** Smaller bodies gain nothing by gzip. */
const GZIP_FROM_BYTES = 1_000;
/** No answer is larger; what goes on longer is not central. */
const ANSWER_LIMIT_BYTES = 64_000_000;

const gzipped = promisify(gzip);

/** @param terminal its token, and a signal that ends all calls. */
export function centralClient(
  access: CentralAccess,
  terminal: { readonly token: string; readonly signal: AbortSignal },
): CentralClient {
  const authorization = `Bearer ${terminal.token}`;
  return {
    exchange: async (request) => {
      const body = await encodedBody({ protocol: PROTOCOL, ...request });
      const headers = { ...body.headers, authorization };
      return call(access, {
        path: TERMINAL_PATHS.exchange,
        headers,
        body: body.bytes,
        signal: terminal.signal,
        answer: exchangeAnswer,
      });
    },
    snapshot: () =>
      call(access, {
        path: `${TERMINAL_PATHS.snapshot}?protocol=${PROTOCOL}`,
        headers: { authorization },
        signal: terminal.signal,
        answer: snapshotAnswer,
      }),
    report: async (report) => {
      const { bytes, headers } = await encodedBody(report);
      await call(access, {
        path: REPORT_PATH,
        headers: { ...headers, authorization },
        body: bytes,
        signal: terminal.signal,
        answer: reportAnswer,
      });
    },
    openWake: async (signal) => {
      const { response, silence } = await requested(access, {
        path: TERMINAL_PATHS.wake,
        headers: { authorization, accept: 'text/event-stream' },
        signal,
      });
      // A stream may be silent for as long as its reader lets it.
      silence.stop();
      const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') === true;
      if (!isStream || response.body === null) {
        await response.body?.cancel().catch(() => undefined);
        throw new CentralCallFailed({ is: 'not_central' });
      }
      return response.body;
    },
  };
}

/** Spends a one-time code. Repeating it with the same token is answered as before. */
export async function enrol(
  access: CentralAccess,
  request: Omit<z.input<typeof enrolRequest>, 'protocol'>,
): Promise<EnrolAnswer> {
  const body = await encodedBody({ protocol: PROTOCOL, ...request });
  const { bytes, headers } = body;
  return call(access, { path: TERMINAL_PATHS.enrol, headers, body: bytes, answer: enrolAnswer });
}

interface EncodedBody {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly headers: Readonly<Record<string, string>>;
}

async function encodedBody(body: unknown): Promise<EncodedBody> {
  const plain = new TextEncoder().encode(JSON.stringify(body));
  const headers = { 'content-type': 'application/json' };
  if (plain.byteLength < GZIP_FROM_BYTES) return { bytes: plain, headers };
  // Copied, since the body of a request must be a plain array buffer.
  return { bytes: new Uint8Array(await gzipped(plain)), headers: { ...headers, 'content-encoding': 'gzip' } };
}

async function call<Answer>(
  access: CentralAccess,
  given: CentralRequest & { readonly answer: z.ZodType<Answer> },
): Promise<Answer> {
  const { response, silence } = await requested(access, given);
  const parsed = given.answer.safeParse(await readJson(response, silence));
  if (!parsed.success) throw new CentralCallFailed({ is: 'not_central' }, { cause: parsed.error });
  return parsed.data;
}

interface CentralRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
  readonly signal?: AbortSignal;
}

interface Requested {
  readonly response: Response;
  readonly silence: Silence;
}

/** Sends a request and waits for the answer to begin. Answers only with a success; a refusal rejects. */
async function requested(
  { fetch, address }: CentralAccess,
  { path, headers, body, signal }: CentralRequest,
): Promise<Requested> {
  const silence = watchSilence(SILENCE_MS + (body?.byteLength ?? 0) / SLOWEST_BYTES_PER_MS);
  try {
    const response = await fetch(address + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers,
      ...(body === undefined ? {} : { body }),
      redirect: 'manual',
      signal: signal === undefined ? silence.signal : AbortSignal.any([signal, silence.signal]),
    });
    if (response.ok) return { response, silence };
    throw new CentralCallFailed(await failureOf(response, silence));
  } catch (cause) {
    silence.stop();
    throw cause instanceof CentralCallFailed ? cause : new CentralCallFailed({ is: 'no_answer' }, { cause });
  }
}

/** What an answer that is not a success means. */
async function failureOf(response: Response, silence: Silence): Promise<CentralCallFailed['failure']> {
  const content = await readJson(response, silence).catch(() => null);
  const refusal = centralRefusal.safeParse(content);
  if (refusal.success) {
    return { is: 'refused', refusal: refusal.data, retryAfterMs: retryAfterMs(response.headers) };
  }
  // What stands in front of central answers like this while central is away.
  return { is: [502, 503, 504].includes(response.status) ? 'no_answer' : 'not_central' };
}

function retryAfterMs(headers: Headers): number | null {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}

async function readJson(response: Response, silence: Silence): Promise<unknown> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const piece of response.body ?? []) {
      silence.heard();
      pieces.push(piece);
      size += piece.byteLength;
      if (size > ANSWER_LIMIT_BYTES) throw new CentralCallFailed({ is: 'not_central' });
    }
  } catch (cause) {
    throw cause instanceof CentralCallFailed ? cause : new CentralCallFailed({ is: 'no_answer' }, { cause });
  } finally {
    silence.stop();
  }
  try {
    return JSON.parse(Buffer.concat(pieces).toString('utf8'));
  } catch (cause) {
    throw new CentralCallFailed({ is: 'not_central' }, { cause });
  }
}

interface Silence {
  /** Aborts what it watches when nothing was heard for too long. */
  readonly signal: AbortSignal;
  readonly heard: () => void;
  readonly stop: () => void;
}

function watchSilence(limitMs: number): Silence {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), limitMs);
  return {
    signal: controller.signal,
    heard: () => void timer.refresh(),
    stop: () => clearTimeout(timer),
  };
}
