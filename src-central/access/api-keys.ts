import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { apiKeys } from '../store/access-schema.ts';
import type { CentralDb } from '../store/database.ts';
import { hashSecret, newSecret } from './secrets.ts';

/** Who calls REST. */
export interface ApiKey {
  readonly venue: string;
  /** What the key is for, as it was named when it was made. */
  readonly name: string;
}

/** Tells what the secret is for, wherever it turns up. */
const PREFIX = 'coaster_';

/** @returns the key, which is kept as a hash only; null when a key of that name is in use. */
export async function addApiKey(
  db: CentralDb,
  { venue, name, now }: ApiKey & { readonly now: number },
): Promise<string | null> {
  const key = `${PREFIX}${newSecret()}`;
  const entry = { keyHash: hashSecret(key), createdAt: now, revokedAt: null };
  const written = await db
    .insert(apiKeys)
    .values({ venue, name, ...entry })
    .onConflictDoUpdate({
      target: [apiKeys.venue, apiKeys.name],
      set: entry,
      setWhere: isNotNull(apiKeys.revokedAt),
    })
    .returning({ name: apiKeys.name });
  return written.length === 0 ? null : key;
}

/** @returns whether there was such a key. */
export async function revokeApiKey(
  db: CentralDb,
  { venue, name, now }: ApiKey & { readonly now: number },
): Promise<boolean> {
  const revoked = await db
    .update(apiKeys)
    .set({ revokedAt: now })
    .where(and(eq(apiKeys.venue, venue), eq(apiKeys.name, name), isNull(apiKeys.revokedAt)))
    .returning({ name: apiKeys.name });
  return revoked.length > 0;
}

export async function findApiKey(db: CentralDb, key: string): Promise<ApiKey | null> {
  const [found] = await db
    .select({ venue: apiKeys.venue, name: apiKeys.name })
    .from(apiKeys)
    .where(and(eq(apiKeys.keyHash, hashSecret(key)), isNull(apiKeys.revokedAt)));
  return found ?? null;
}
