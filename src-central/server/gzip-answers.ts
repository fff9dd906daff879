import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

/** Below this gzip gains nothing worth the work. */
const WORTH_BYTES = 1024;
/** Fast: most of what gzip can gain on JSON, at a third of the time of the default. */
const LEVEL = 3;

const pack = promisify(gzip);

/** Gzips longer answers for whoever takes them so. Streams pass by. */
export function gzipAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (!(typeof payload === 'string' || Buffer.isBuffer(payload))) return payload;
    if (reply.hasHeader('content-encoding') || payload.length < WORTH_BYTES) return payload;
    reply.header('vary', 'accept-encoding');
    if (!/\bgzip\b/u.test(request.headers['accept-encoding'] ?? '')) return payload;
    const packed = await pack(payload, { level: LEVEL });
    reply.header('content-encoding', 'gzip').header('content-length', packed.length);
    return packed;
  });
}
