import * as z from 'zod';
import { THEMES } from '../../src-shared/contract/views.ts';
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

/** What this installation keeps for itself: no operation speaks of it and no other terminal sees it. */
const installation = z.object({
  terminal: z.uuid(),
  /** The journal that this installation writes. */
  journal: z.uuid(),
  name: z.string(),
  theme: z.enum(THEMES),
  kiosk: z.boolean(),
  operator: z.uuid().nullable(),
  /** The last operation of the venue's import: what came with it is not taken back by an undo. */
  importedThrough: z.int(),
  window: windowState.nullable(),
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
