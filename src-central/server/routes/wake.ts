import type { ServerResponse } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { TERMINAL_PATHS, WAKE_EVENT, WAKE_HEARTBEAT_MS } from '../../../src-shared/contract/exchange.ts';
import { refuseRevoked } from '../authenticate.ts';
import type { Central } from '../central.ts';
import { callingTerminal, forTerminals } from '../terminal-calls.ts';

/** More than this unread means that nobody is there any more. */
const MAX_UNREAD_BYTES = 16 * 1024;

/**
 * The stream that says when there is more. Operations that came while a terminal was not listening are not told: it exchanges
 * once the stream is open. A stream that may have missed something is ended, and so is that of a terminal which opens another.
 */
export function registerWake(app: FastifyInstance, central: Central): void {
  const { wake } = central;
  const streams = new Map<string, ServerResponse>();
  app.addHook('preClose', () => {
    for (const stream of streams.values()) stream.end();
  });

  app.get(TERMINAL_PATHS.wake, { onRequest: forTerminals(central) }, (request, reply) => {
    const terminal = callingTerminal(request);
    refuseRevoked(terminal);
    const { venue, id } = terminal;
    reply.hijack();
    const stream = reply.raw;
    stream.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      // Proxies would collect what must arrive at once.
      'x-accel-buffering': 'no',
    });
    const say = (text: string) => {
      if (stream.writableLength > MAX_UNREAD_BYTES) stream.destroy();
      else stream.write(text);
    };
    say(': listening\n\n');

    const key = `${venue}:${id}`;
    streams.get(key)?.end();
    streams.set(key, stream);
    const stopListening = wake.listen({
      venue,
      told: (event) => {
        if (event.kind === 'revoked') {
          if (event.terminal === id) stream.end();
        } else if (event.by !== id) say(`event: ${WAKE_EVENT}\ndata:\n\n`);
      },
      interrupted: () => stream.end(),
    });
    const heartbeat = setInterval(() => say(': still here\n\n'), WAKE_HEARTBEAT_MS);
    stream.on('error', () => stream.destroy());
    stream.on('close', () => {
      clearInterval(heartbeat);
      stopListening();
      if (streams.get(key) === stream) streams.delete(key);
    });
  });
}
