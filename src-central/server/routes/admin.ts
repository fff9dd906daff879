import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { hashSecret } from '../../access/secrets.ts';
import { adminCommand } from '../../admin/admin-command.ts';
import { runAdminCommand } from '../../admin/run-admin-command.ts';
import { bearerToken } from '../authenticate.ts';
import type { Central } from '../central.ts';
import { Refused } from '../refusal.ts';
import { validate } from '../validate.ts';

export const ADMIN_PATH = '/api/admin';

/** The commands of whoever runs central, for those who hold the admin token. */
export function registerAdmin(
  app: FastifyInstance,
  central: Central & { readonly adminToken: string },
): void {
  const expected = Buffer.from(hashSecret(central.adminToken));
  app.post(
    ADMIN_PATH,
    {
      onRequest: async (request) => {
        const isAdmin = timingSafeEqual(Buffer.from(hashSecret(bearerToken(request) ?? '')), expected);
        if (isAdmin) return;
        await central.limits.guessing(request);
        throw new Refused({ code: 'unknown_terminal', message: 'This is not the admin token of central.' });
      },
    },
    async (request) => {
      const command = validate(adminCommand, request.body);
      const result = await runAdminCommand(central, command);
      request.log.info({ did: result.did }, 'an admin command was run');
      return result;
    },
  );
}
