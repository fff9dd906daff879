import { isUtf8 } from 'node:buffer';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Refused } from './refusal.ts';

/** The most that a body may have, as it travels and unpacked. */
export const MAX_BODY_BYTES = 16 * 1024 * 1024;

/** Deeper JSON than this means nothing, and would exhaust the stack of whoever walks through it. */
const MAX_DEPTH = 64;

const unpack = promisify(gunzip);

/**
 * Reads a body of JSON, plain or gzipped.
 * @throws {Refused} `too_large` when it unpacks to more than the limit, `invalid_input` when it cannot be read.
 */
export async function readJsonBody(body: Buffer, contentEncoding: string | undefined): Promise<unknown> {
  const plain = await inflate(body, contentEncoding);
  if (!isUtf8(plain)) throw unreadable('it is not in UTF-8');
  if (isDeeperThan(plain, MAX_DEPTH)) throw unreadable(`it is nested deeper than ${MAX_DEPTH} levels`);
  try {
    return JSON.parse(plain.toString('utf8'));
  } catch (cause) {
    throw unreadable('it is not JSON', cause);
  }
}

async function inflate(body: Buffer, contentEncoding: string | undefined): Promise<Buffer> {
  if (contentEncoding === undefined || contentEncoding === 'identity') return body;
  if (contentEncoding !== 'gzip') throw unreadable('only gzip is understood as its encoding');
  try {
    return await unpack(body, { maxOutputLength: MAX_BODY_BYTES });
  } catch (cause) {
    if (isTooLarge(cause)) throw tooLarge();
    throw unreadable('it is not gzip', cause);
  }
}

export function tooLarge(): Refused {
  return new Refused({
    code: 'too_large',
    message: `The body has more than ${MAX_BODY_BYTES / 1024 / 1024} MB. Send fewer operations at a time.`,
  });
}

function unreadable(reason: string, cause?: unknown): Refused {
  return new Refused({ code: 'invalid_input', message: `The body cannot be read: ${reason}.` }, { cause });
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/** Counts brackets outside strings, before anything is built from them. */
function isDeeperThan(json: Buffer, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < json.length; index += 1) {
    const byte = json[index] ?? 0;
    if (inString) {
      if (byte === BACKSLASH) index += 1;
      else if (byte === QUOTE) inString = false;
    } else if (byte === QUOTE) inString = true;
    else if (OPENING.has(byte)) {
      depth += 1;
      if (depth > limit) return true;
    } else if (CLOSING.has(byte)) depth -= 1;
  }
  return false;
}
