import type { FastifyError, FastifyInstance } from 'fastify';
import { tooLarge } from './body.ts';
import { Refused } from './refusal.ts';

/**
 * Turns whatever ends a call into a refusal of the contract: the one place where central's faults are caught.
 * @param isDatabaseAway asked when nothing else explains a fault.
 */
export function answerErrors(app: FastifyInstance, isDatabaseAway: (fault: Error) => Promise<boolean>): void {
  app.setErrorHandler(async (error: FastifyError | Error, request, reply) => {
    const refused = await explainFault(error, isDatabaseAway);
    if (refused.status >= 500) request.log.error({ err: error, url: request.url }, refused.message);
    if (refused.retryAfterS !== null) reply.header('retry-after', refused.retryAfterS);
    return reply.code(refused.status).send(refused.refusal);
  });
  app.setNotFoundHandler(() => {
    throw new Refused({ code: 'not_found', message: 'There is nothing at this address.' });
  });
}

/** The refusal that says as much of a fault as a caller may know. */
export async function explainFault(
  error: FastifyError | Error,
  isDatabaseAway: (fault: Error) => Promise<boolean>,
): Promise<Refused> {
  if (error instanceof Refused) return error;
  const cause = { cause: error };
  const status = 'statusCode' in error ? error.statusCode : undefined;
  if (status === 413) return tooLarge();
  if (status === 415)
    return new Refused({
      code: 'invalid_input',
      message: 'The body must be JSON (Content-Type: application/json).',
    });
  if (status !== undefined && status >= 400 && status < 500)
    return new Refused(
      { code: 'invalid_input', message: `The call cannot be read: ${error.message}.` },
      cause,
    );
  if (await isDatabaseAway(error))
    return new Refused(
      { code: 'unavailable', message: 'Central cannot reach its database. Try again in a moment.' },
      { ...cause, retryAfterS: 5 },
    );
  return new Refused(
    { code: 'internal', message: 'Something went wrong at central. It was noted there; try again later.' },
    cause,
  );
}
