import { assertNever } from '../../src-shared/domain/assert.ts';
import { addApiKey, revokeApiKey } from '../access/api-keys.ts';
import { makeEnrolmentCode } from '../access/enrolment.ts';
import { releaseQuarantine } from '../access/quarantine.ts';
import { type EnrolledTerminal, findTerminals, listTerminals, revokeTerminal } from '../access/terminals.ts';
import { addVenue, beginNewJournals, findVenues, listVenues, type Venue } from '../access/venues.ts';
import { Refused } from '../server/refusal.ts';
import type { CentralDb } from '../store/database.ts';
import type { Wake } from '../wake/wake.ts';
import type { AdminCommand, AdminResult } from './admin-command.ts';

/**
 * Does what whoever runs central asks for.
 * @throws {Refused} `not_found` or `conflict`, with a sentence for that person.
 */
export async function runAdminCommand(
  given: {
    readonly db: CentralDb;
    readonly wake: Wake;
    readonly now: () => number;
    readonly newId: () => string;
  },
  command: AdminCommand,
): Promise<AdminResult> {
  const { db, wake, now, newId } = given;
  switch (command.do) {
    case 'add-venue': {
      const venue = { id: newId(), name: command.name };
      await addVenue(db, venue);
      return { did: 'add-venue', venue };
    }
    case 'venues':
      return { did: 'venues', venues: [...(await listVenues(db))] };
    case 'code': {
      const venue = await oneVenue(db, command.venue);
      return { did: 'code', venue, ...(await makeEnrolmentCode(db, { venue: venue.id, now: now() })) };
    }
    case 'add-key': {
      const venue = await oneVenue(db, command.venue);
      const key = await addApiKey(db, { venue: venue.id, name: command.name, now: now() });
      if (key === null)
        throw conflict(
          `${venue.name} has a key "${command.name}" already. Revoke it first, or take another name.`,
        );
      return { did: 'add-key', venue, name: command.name, key };
    }
    case 'revoke-key': {
      const venue = await oneVenue(db, command.venue);
      if (!(await revokeApiKey(db, { venue: venue.id, name: command.name, now: now() })))
        throw notFound(`${venue.name} has no key "${command.name}".`);
      return { did: 'revoke-key', venue, name: command.name };
    }
    case 'terminals': {
      const venue = await oneVenue(db, command.venue);
      const terminals = await listTerminals(db, venue.id);
      return {
        did: 'terminals',
        venue,
        terminals: terminals.map(({ id, name, enrolledAt, lastSeenAt, revokedAt, apart }) => ({
          id,
          name,
          enrolledAt,
          lastSeenAt,
          revokedAt,
          apart,
        })),
      };
    }
    case 'revoke': {
      const { venue, id, name } = await oneTerminal(db, command.terminal);
      await revokeTerminal(db, { venue, id }, now());
      await wake.tell({ kind: 'revoked', venue, terminal: id });
      return { did: 'revoke', terminal: { id, name } };
    }
    case 'release': {
      const { venue, id, name } = await oneTerminal(db, command.terminal);
      const { released, notTaken } = await releaseQuarantine(db, { venue, id });
      if (released > 0) await wake.tell({ kind: 'more', venue, by: null });
      return { did: 'release', terminal: { id, name }, released, notTaken: notTaken.length };
    }
    case 'restored':
      await beginNewJournals(db);
      return { did: 'restored' };
    default:
      return assertNever(command);
  }
}

async function oneVenue(db: CentralDb, wanted: string): Promise<Venue> {
  const [found, ...others] = await findVenues(db, wanted);
  if (found === undefined) throw notFound(`There is no venue "${wanted}".`);
  if (others.length > 0)
    throw conflict(
      `Several venues are called "${wanted}". Name one by its id: ${idsOf([found, ...others])}.`,
    );
  return found;
}

async function oneTerminal(db: CentralDb, wanted: string): Promise<EnrolledTerminal> {
  const [found, ...others] = await findTerminals(db, wanted);
  if (found === undefined) throw notFound(`There is no terminal "${wanted}".`);
  if (others.length === 0) return found;
  throw conflict(
    `Several terminals are called "${wanted}". Name one by its id: ${idsOf([found, ...others])}.`,
  );
}

function idsOf(found: readonly { readonly id: string }[]): string {
  return found.map(({ id }) => id).join(', ');
}

const notFound = (message: string) => new Refused({ code: 'not_found', message });
const conflict = (message: string) => new Refused({ code: 'conflict', message });
