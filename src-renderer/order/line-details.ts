import { t } from '@lingui/core/macro';
import type { Item } from '../../src-shared/domain/line.ts';

/** What a line says below its name: `Medium · fries · no onion · seat 2`. Empty when there is nothing to say. */
export function lineDetails({
  variantName,
  modifiers,
  note,
  seat,
}: Pick<Item, 'variantName' | 'modifiers' | 'note' | 'seat'>): string {
  return [variantName, ...modifiers.map(({ name }) => name), note, seat === null ? null : t`seat ${seat}`]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
}
