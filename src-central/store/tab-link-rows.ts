import { earlierRegister } from '../../src-shared/domain/register.ts';
import { writeRows } from './bulk-rows.ts';
import type { CentralDb } from './database.ts';
import type { EffectsOn } from './page-projection.ts';
import * as schema from './schema.ts';

/** A link bears the stamp of its operation, which no other operation bears: it is written as it is. */
export async function applyToTabLinks(
  db: CentralDb,
  venue: string,
  effects: EffectsOn<'link'>,
): Promise<void> {
  const rows = [...effects.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const { tab } = first;
    const {
      value: table,
      was,
      stamp,
    } = others.reduce((before, { link }) => earlierRegister(before, link), first.link);
    return [{ venue, tab, stamp, table, was }];
  });
  await writeRows(db, schema.tabLinks, {
    rows,
    fields: ['venue', 'tab', 'stamp', 'table', 'was'],
    keys: ['venue', 'tab', 'stamp'],
  });
}
