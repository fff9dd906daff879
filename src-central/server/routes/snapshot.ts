import type { FastifyInstance } from 'fastify';
import { PROTOCOL, snapshotQuery, TERMINAL_PATHS } from '../../../src-shared/contract/exchange.ts';
import { noteSeen } from '../../access/terminals.ts';
import { readSnapshot } from '../../store/snapshot.ts';
import { refuseRevoked } from '../authenticate.ts';
import type { Central } from '../central.ts';
import { requireProtocol } from '../protocol.ts';
import { Refused } from '../refusal.ts';
import { callingTerminal, forTerminals } from '../terminal-calls.ts';
import { validate } from '../validate.ts';

/**
 * What a new terminal starts from. Refused as a `conflict` while central holds operations that it does not understand itself:
 * the terminal then takes in the whole history by the exchange.
 */
export function registerSnapshot(app: FastifyInstance, central: Central): void {
  const { db, now } = central;
  app.get(TERMINAL_PATHS.snapshot, { onRequest: forTerminals(central) }, async (request) => {
    const terminal = callingTerminal(request);
    requireProtocol(validate(snapshotQuery, request.query));
    await noteSeen(db, terminal, now());
    refuseRevoked(terminal);
    const snapshot = await readSnapshot(db, terminal.venue);
    if (snapshot === null)
      throw new Refused({
        code: 'conflict',
        message:
          'Central holds operations that it does not understand. Update central; until then, take in the whole history by the exchange.',
      });
    return { protocol: PROTOCOL, ...snapshot };
  });
}
