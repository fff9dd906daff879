import type { FastifyInstance } from 'fastify';
import type * as z from 'zod';
import {
  type exchangeAnswer,
  exchangeRequest,
  PAGE_LIMIT,
  PROTOCOL,
  TERMINAL_PATHS,
} from '../../../src-shared/contract/exchange.ts';
import { answerExchange } from '../../../src-shared/domain/exchange.ts';
import { quarantineOperations } from '../../access/quarantine.ts';
import { noteSeen } from '../../access/terminals.ts';
import { centralStore } from '../../store/central-store.ts';
import { sha256 } from '../../store/sha256.ts';
import { revoked } from '../authenticate.ts';
import type { Central } from '../central.ts';
import { requireProtocol } from '../protocol.ts';
import { callingTerminal, forTerminals } from '../terminal-calls.ts';
import { validate } from '../validate.ts';

/** The one call that moves data, in both directions. */
export function registerExchange(app: FastifyInstance, central: Central): void {
  const { db, wake, now } = central;
  app.post(TERMINAL_PATHS.exchange, { onRequest: forTerminals(central) }, async (request) => {
    const terminal = callingTerminal(request);
    requireProtocol(request.body);
    const { vector, operations } = validate(exchangeRequest, request.body);
    await noteSeen(db, terminal, now());
    if (terminal.revokedAt !== null)
      throw revoked({ kept: await quarantineOperations(db, terminal, { vector, operations, now: now() }) });

    const { venue, id } = terminal;
    const answer = await answerExchange(
      centralStore({ db, venue, sha256 }),
      { vector, operations },
      PAGE_LIMIT,
    );
    if (operations.length > answer.notTaken.length) await wake.tell({ kind: 'more', venue, by: id });
    return {
      protocol: PROTOCOL,
      vector: answer.vector,
      operations: [...answer.operations],
      notTaken: [...answer.notTaken],
      at: now(),
    } satisfies z.input<typeof exchangeAnswer>;
  });
}
