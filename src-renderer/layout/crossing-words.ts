import type { LayoutCrossing } from '../../src-shared/contract/layout-change.ts';
import type { LayoutAspect } from '../../src-shared/domain/layout-aspect.ts';
import { tableName } from '../ui/holder-name.ts';
import type { ElsewhereChange } from './draft/elsewhere.ts';

/** What one person did to a thing and what of it there can be only one of. */
const DEEDS: Readonly<Record<LayoutAspect, { readonly did: string; readonly what: string }>> = {
  place: { did: 'moved', what: 'place' },
  size: { did: 'resized', what: 'size' },
  turn: { did: 'turned', what: 'turn' },
  name: { did: 'renamed', what: 'name' },
  shape: { did: 'reshaped', what: 'shape' },
  seats: { did: 'changed the seats of', what: 'number of seats' },
  order: { did: 'reordered', what: 'order' },
  scenery: { did: 'changed the scenery of', what: 'scenery' },
  removed: { did: 'removed', what: '' },
};

/** Who changed the same, and whose change counts: `Luca Ferri moved Table 7 too: your place stands.` */
export function crossingSentence({ kind, name, what, who, stands }: LayoutCrossing): string {
  const person = who ?? 'Somebody';
  const thing = kind === 'table' ? tableName(name) : name;
  const { did, what: word } = DEEDS[what];
  if (what === 'removed') return `${person} removed ${thing} meanwhile: it stays removed.`;
  if (stands === 'both')
    return `${person} ${did} ${thing} too: what both of you changed stands there. Look at it.`;
  return `${person} ${did} ${thing} too: ${stands === 'yours' ? 'your' : 'their'} ${word} stands.`;
}

/** What changed on the floor since the draft began, and what becomes of it. */
export function elsewhereSentence({ kind, name, what, isCrossing }: ElsewhereChange): string {
  const thing = kind === 'table' ? tableName(name) : name;
  if (what === 'added') return `${thing} was added.`;
  if (what === 'removed')
    return `${thing} was removed.${isCrossing ? ' What you change about it goes with it.' : ''}`;
  const { did, what: word } = DEEDS[what];
  const happened = did.startsWith('changed') ? `${thing}: the ${word} changed.` : `${thing} was ${did}.`;
  if (!isCrossing) return happened;
  return what === 'scenery' ? `${happened} Both will stand there.` : `${happened} Yours will count.`;
}
