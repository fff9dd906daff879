import type { FastifyRequest } from 'fastify';
import { type EnrolledTerminal, findTerminalByToken } from '../access/terminals.ts';
import type { CentralDb } from '../store/database.ts';
import { Refused } from './refusal.ts';

/**
 * The terminal that calls, revoked or not. Looked up at every call, since a token may be revoked at any moment.
 * @throws {Refused} `unknown_terminal`
 */
export async function authenticateTerminal(
  db: CentralDb,
  request: FastifyRequest,
): Promise<EnrolledTerminal> {
  const token = bearerToken(request);
  const terminal = token === null ? null : await findTerminalByToken(db, token);
  if (terminal !== null) return terminal;
  throw new Refused({
    code: 'unknown_terminal',
    message: 'This terminal is not enrolled here. Ask for a code and join the venue again.',
  });
}

/** @throws {Refused} `revoked` */
export function refuseRevoked(terminal: EnrolledTerminal): void {
  if (terminal.revokedAt !== null) throw revoked({});
}

export function revoked(more: { readonly kept?: Readonly<Record<string, number>> }): Refused {
  return new Refused({
    code: 'revoked',
    message: 'This terminal was revoked. What it sends is kept apart until somebody at central takes it in.',
    ...more,
  });
}

export function bearerToken(request: FastifyRequest): string | null {
  const [scheme, token, ...rest] = (request.headers.authorization ?? '').split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || token === undefined || token === '' || rest.length > 0)
    return null;
  return token;
}
