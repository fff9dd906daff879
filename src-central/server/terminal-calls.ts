import type { FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import { assert } from '../../src-shared/domain/assert.ts';
import type { EnrolledTerminal } from '../access/terminals.ts';
import { authenticateTerminal } from './authenticate.ts';
import type { Central } from './central.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by `forTerminals`. */
    terminal: EnrolledTerminal | null;
  }
}

/** Lets enrolled terminals through, revoked or not, before anything of the body is read. */
export function forTerminals({ db, limits }: Central): onRequestAsyncHookHandler {
  return async (request) => {
    await limits.token(request);
    request.terminal = await authenticateTerminal(db, request);
  };
}

export function callingTerminal({ terminal }: FastifyRequest): EnrolledTerminal {
  assert(terminal !== null, 'the route asks who calls before it answers');
  return terminal;
}
