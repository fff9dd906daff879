import * as z from 'zod';
import { layoutCrossing } from '../../src-shared/contract/layout-change.ts';
import { autoLockMinutes, languageCode, THEMES } from '../../src-shared/contract/views.ts';
import { id } from '../../src-shared/domain/primitives.ts';
import { ownWrites } from '../layout/crossed-writes.ts';
import type { ReadDb, WriteDb } from './database.ts';

/** Where the window was, in the screen's pixels. */
const windowState = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int(),
  height: z.int(),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowState>;

/** What proves to central who this terminal is: encrypted by the system's keyring, or as it is where there is none. */
const keptToken = z.object({ kept: z.enum(['keyring', 'plain']), text: z.string() });
export type KeptToken = z.infer<typeof keptToken>;

/** Where this terminal joined, and what. */
const membership = z.object({
  address: z.string(),
  token: keptToken,
  venue: z.object({ id, name: z.string() }),
});
export type Membership = z.infer<typeof membership>;

/** How it stood with central when that was last worth writing down, so that a terminal started without a network can say so. */
const standing = z.object({
  /** How far central held each journal; null if it was never heard. */
  central: z.record(id, z.int()).nullable(),
  lastExchange: z.object({ at: z.int(), sent: z.int(), received: z.int() }).nullable(),
  offlineSince: z.int().nullable(),
});
export type Standing = z.infer<typeof standing>;

/** What was changed here on the floor of late, and where others changed the same without having seen it. */
const layoutMemory = z.object({ writes: ownWrites, unread: z.array(layoutCrossing) });

/** What this installation keeps for itself: no operation speaks of it and no other terminal sees it. */
const installation = z.object({
  terminal: z.uuid(),
  /** The journal that this installation writes. */
  journal: z.uuid(),
  name: z.string(),
  theme: z.enum(THEMES),
  /** Null for the system's. */
  language: languageCode.nullable().default(null),
  kiosk: z.boolean(),
  operator: z.uuid().nullable(),
  autoLockMinutes: autoLockMinutes.default(5),
  /** How many wrong PINs were typed for a person since the last right one. */
  wrongPins: z.record(id, z.int()).default({}),
  /** The last operation of the venue's import: what came with it is not taken back by an undo. */
  importedThrough: z.int(),
  window: windowState.nullable(),
  membership: membership.nullable().default(null),
  /** An enrolment that was sent and perhaps not answered: it is repeated with the same token. */
  joining: z.object({ address: z.string(), token: keptToken }).nullable().default(null),
  standing: standing.nullable().default(null),
  layout: layoutMemory.default({ writes: {}, unread: [] }),
});
export type Installation = z.infer<typeof installation>;

export function readInstallation({ sqlite }: ReadDb): Installation | null {
  const rows = sqlite
    .prepare<[], { key: string; value: string }>('SELECT key, value FROM installation')
    .all();
  if (rows.length === 0) return null;
  return installation.parse(
    Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value) as unknown])),
  );
}

export function writeInstallation({ sqlite }: WriteDb, change: Partial<Installation>): void {
  const write = sqlite.prepare('INSERT OR REPLACE INTO installation (key, value) VALUES (?, ?)');
  for (const [key, value] of Object.entries(change)) write.run(key, JSON.stringify(value));
}
