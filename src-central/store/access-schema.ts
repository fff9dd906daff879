import { bigint, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';

/**
 * Who may talk to central, and for which venue. Secrets are kept as SHA-256 only: what is in the database lets nobody in. A token
 * says nothing of its venue, so these few rows are found across venues by the hash; everything else is keyed by venue alone.
 */

const venue = () => uuid('venue').notNull();
const wallMs = (name: string) => bigint(name, { mode: 'number' });

/** Codes that are typed into a new terminal once. A code that was spent says by whom, so that its answer can be repeated. */
export const enrolmentCodes = pgTable('enrolment_codes', {
  codeHash: text('code_hash').primaryKey(),
  venue: venue(),
  expiresAt: wallMs('expires_at').notNull(),
  terminal: uuid('terminal'),
  tokenHash: text('token_hash'),
});

export const terminals = pgTable(
  'terminals',
  {
    venue: venue(),
    id: uuid('id').notNull(),
    name: text('name').notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    enrolledAt: wallMs('enrolled_at').notNull(),
    revokedAt: wallMs('revoked_at'),
    /** To the minute. */
    lastSeenAt: wallMs('last_seen_at'),
  },
  (table) => [primaryKey({ columns: [table.venue, table.id] })],
);

/** Keys of the back office and of integrations, for REST. */
export const apiKeys = pgTable(
  'api_keys',
  {
    venue: venue(),
    name: text('name').notNull(),
    keyHash: text('key_hash').notNull().unique(),
    createdAt: wallMs('created_at').notNull(),
    revokedAt: wallMs('revoked_at'),
  },
  (table) => [primaryKey({ columns: [table.venue, table.name] })],
);

/** What revoked terminals sent, as they sent it, until somebody takes it in. */
export const quarantine = pgTable(
  'quarantine',
  {
    venue: venue(),
    terminal: uuid('terminal').notNull(),
    journal: uuid('journal').notNull(),
    seq: integer('seq').notNull(),
    /** The whole operation as JSON. */
    operation: text('operation').notNull(),
    receivedAt: wallMs('received_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.venue, table.terminal, table.journal, table.seq] })],
);
