import { and, eq, lt } from 'drizzle-orm';
import type { CommandReads } from '../../src-shared/commands/reads.ts';
import type { CentralDb } from '../store/database.ts';
import { type OwnJournalDependencies, writeOperations } from '../store/own-journal.ts';
import * as schema from '../store/schema.ts';
import { gatherVenue, type Wanted } from '../store/venue-reads.ts';
import { type CallDecision, refused } from './refused.ts';

/** Who calls, and what. */
export interface RestContext extends OwnJournalDependencies {
  readonly venue: string;
  /** Method and path, by which a key that is used again is held to its call. */
  readonly call: string;
}

interface Headers {
  readonly 'idempotency-key'?: string | undefined;
}

/** How long a call can be repeated under its key. */
const KEY_LIFETIME_MS = 7 * 24 * 3_600_000;

/**
 * One writing call: reads what the decision needs, decides, appends the operations, and answers from what they made, all in
 * one transaction. Throws the answer of a call that is refused.
 */
export async function writeCall<Answer>(
  context: RestContext,
  given: {
    readonly headers: Headers;
    /** The id that the caller gives to what is created; else one is made. */
    readonly created?: string | undefined;
    readonly wanted: Wanted;
    readonly decide: (reads: CommandReads, created: string) => CallDecision;
    /** Null if what was called for is not there. */
    readonly answer: (db: CentralDb, created: string) => Promise<Answer | null>;
  },
): Promise<Answer> {
  const { venue, newId } = context;
  return writeOperations(context, async ({ db, terminal, nowMs, append }) => {
    const key = given.headers['idempotency-key'];
    const before = key === undefined ? null : await findCall(db, context, key);
    const created = before?.created ?? given.created ?? newId();
    if (before === null) {
      const read = await gatherVenue(db, venue, given.wanted);
      const decision = given.decide({ venue: read, terminal, operator: null, nowMs, newId }, created);
      if ('refusal' in decision) throw refused(decision.refusal, decision.path);
      await append(decision.drafts);
      if (key !== undefined) await keepCall(db, { ...context, key, created, nowMs });
    }
    const answer = await given.answer(db, created);
    if (answer === null) throw refused({ code: 'not_found', what: 'holder' });
    return answer;
  });
}

async function findCall(
  db: CentralDb,
  { venue, call }: Pick<RestContext, 'venue' | 'call'>,
  key: string,
): Promise<{ readonly created: string } | null> {
  const { restCalls } = schema;
  const [known] = await db
    .select()
    .from(restCalls)
    .where(and(eq(restCalls.venue, venue), eq(restCalls.key, key)));
  if (known === undefined) return null;
  if (known.call !== call) throw refused({ code: 'key_in_use', call: known.call });
  return known;
}

async function keepCall(
  db: CentralDb,
  given: Pick<RestContext, 'venue' | 'call'> & {
    readonly key: string;
    readonly created: string;
    readonly nowMs: number;
  },
): Promise<void> {
  const { venue, key, call, created, nowMs } = given;
  const { restCalls } = schema;
  const outlived = lt(restCalls.at, Math.trunc(nowMs) - KEY_LIFETIME_MS);
  await db.delete(restCalls).where(and(eq(restCalls.venue, venue), outlived));
  await db.insert(restCalls).values({ venue, key, call, created, at: Math.trunc(nowMs) });
}
