import * as z from 'zod';
import { assertNever } from '../../src-shared/domain/assert.ts';
import { type AdminCommand, type AdminResult, adminCommand, adminResult } from '../admin/admin-command.ts';
import { ADMIN_PATH } from '../server/routes/admin.ts';
import type { CentralArguments } from './arguments.ts';
import { CommandFailed } from './command-failed.ts';
import { findRunning, type RunningCentral } from './running-central.ts';

/** What each command needs, in this order, and what it is for. */
const COMMANDS: Readonly<
  Record<
    AdminCommand['do'],
    { readonly needs: readonly ('name' | 'venue' | 'terminal')[]; readonly what: string }
  >
> = {
  'add-venue': { needs: ['name'], what: 'adds a venue' },
  venues: { needs: [], what: 'lists the venues' },
  code: { needs: ['venue'], what: 'makes a code with which one terminal joins' },
  terminals: { needs: ['venue'], what: 'lists the terminals of a venue' },
  revoke: { needs: ['terminal'], what: 'takes a terminal out; what it sends is kept apart' },
  release: { needs: ['terminal'], what: 'takes in what was kept apart' },
  'add-key': { needs: ['venue', 'name'], what: 'makes an API key for the back office' },
  'revoke-key': { needs: ['venue', 'name'], what: 'takes an API key away' },
  restored: { needs: [], what: 'say this once after the database was restored from a backup' },
};

/** Asks the central that runs on a data folder. @throws CommandFailed with a sentence about what to do. */
export async function askCentral({ words, folder }: CentralArguments): Promise<readonly string[]> {
  if (words[0] === 'help') return usage();
  const command = readCommand(words);
  const running = findRunning(folder);
  if (running === null)
    throw new CommandFailed(`No central runs on ${folder}. Start it first: npm run central`);
  return told(await ask(running, command));
}

function readCommand([name = '', ...given]: readonly string[]): AdminCommand {
  const known = Object.entries(COMMANDS).find(([each]) => each === name)?.[1];
  if (known === undefined) throw new CommandFailed([`There is no command "${name}".`, ...usage()].join('\n'));
  const { needs } = known;
  const parsed = adminCommand.safeParse({
    do: name,
    ...Object.fromEntries(needs.map((need, index) => [need, given[index]])),
  });
  if (parsed.success && given.length === needs.length) return parsed.data;
  const form = [name, ...needs.map((need) => need.toUpperCase())].join(' ');
  throw new CommandFailed(`Say it as: npm run central -- ${form}`);
}

function usage(): readonly string[] {
  const rows = Object.entries(COMMANDS).map(([name, { needs, what }]) => {
    const form = [name, ...needs.map((need) => need.toUpperCase())].join(' ');
    return `npm run central -- ${form.padEnd(24)} ${what}`;
  });
  return [
    'npm run central [-- --port 4370 --host 127.0.0.1 --data FOLDER] runs central; DATABASE_URL names a PostgreSQL.',
    ...rows,
    'VENUE and TERMINAL are an id or a name.',
  ];
}

async function ask({ address, adminToken }: RunningCentral, command: AdminCommand): Promise<AdminResult> {
  const response = await fetch(new URL(ADMIN_PATH, address), {
    method: 'POST',
    headers: { authorization: `Bearer ${adminToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(command),
  }).catch((cause: unknown) => {
    throw new CommandFailed(`Central at ${address} does not answer. Start it: npm run central`, { cause });
  });
  const said: unknown = await response.json();
  if (response.ok) return adminResult.parse(said);
  throw new CommandFailed(z.object({ message: z.string() }).parse(said).message);
}

/** What came of a command, for people. */
function told(result: AdminResult): readonly string[] {
  switch (result.did) {
    case 'add-venue':
      return [
        `${result.venue.name} is venue ${result.venue.id}.`,
        `A code for its first terminal: npm run central -- code "${result.venue.name}"`,
      ];
    case 'venues':
      return result.venues.map(({ id, name }) => `${id}  ${name}`);
    case 'code':
      return [
        `${result.code}  lets one terminal join ${result.venue.name} until ${timeOf(result.expiresAt)}.`,
      ];
    case 'terminals':
      return result.terminals.map(({ id, name, lastSeenAt, revokedAt, apart }) => {
        const seen = lastSeenAt === null ? 'never seen' : `seen ${timeOf(lastSeenAt)}`;
        return `${id}  ${name}, ${revokedAt === null ? seen : `revoked, ${apart} operations kept apart`}`;
      });
    case 'revoke':
      return [`${result.terminal.name} is revoked: it goes on by itself, and what it sends is kept apart.`];
    case 'release': {
      const stays =
        result.notTaken === 0 ? '' : ` ${result.notTaken} do not follow what central has, and stay.`;
      return [`${result.released} operations of ${result.terminal.name} were taken in.${stays}`];
    }
    case 'add-key':
      return [`${result.key}  opens ${result.venue.name}; it is not shown again.`];
    case 'revoke-key':
      return [`The key "${result.name}" opens nothing any more.`];
    case 'restored':
      return ['Central writes a new journal in every venue; terminals bring back what the backup lacks.'];
    default:
      return assertNever(result);
  }
}

function timeOf(ms: number): string {
  return new Date(ms).toLocaleString();
}
