import type { FastifyInstance } from 'fastify';
import type * as z from 'zod';
import {
  type enrolAnswer,
  enrolRequest,
  PROTOCOL,
  TERMINAL_PATHS,
} from '../../../src-shared/contract/exchange.ts';
import { assertNever } from '../../../src-shared/domain/assert.ts';
import { enrolTerminal } from '../../access/enrolment.ts';
import type { Central } from '../central.ts';
import { requireProtocol } from '../protocol.ts';
import { Refused } from '../refusal.ts';
import { validate } from '../validate.ts';

/** Lets terminals in that bring a code. */
export function registerEnrol(app: FastifyInstance, { db, now, limits }: Central): void {
  app.post(TERMINAL_PATHS.enrol, { onRequest: limits.guessing }, async (request) => {
    requireProtocol(request.body);
    const { protocol: _, ...asked } = validate(enrolRequest, request.body);
    const enrolment = await enrolTerminal(db, { ...asked, now: now() });
    switch (enrolment.outcome) {
      case 'enrolled': {
        request.log.info({ venue: enrolment.venue.id, terminal: asked.terminal }, 'a terminal was enrolled');
        return { protocol: PROTOCOL, venue: enrolment.venue } satisfies z.input<typeof enrolAnswer>;
      }
      case 'code_not_valid':
        throw new Refused({
          code: 'code_not_valid',
          message: 'This code is wrong, was used already or has run out. Ask for a new one.',
        });
      case 'token_taken':
        throw new Refused({ code: 'conflict', message: 'This token is in use. Make a new one.' });
      default:
        return assertNever(enrolment);
    }
  });
}
