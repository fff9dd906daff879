import { t } from '@lingui/core/macro';
import type { LayoutCrossing } from '../../src-shared/contract/layout-change.ts';
import type { LayoutAspect } from '../../src-shared/domain/layout-aspect.ts';
import { tableName } from '../ui/holder-name.ts';
import type { ElsewhereChange } from './draft/elsewhere.ts';

/** What is said of one aspect of a thing, in whole sentences: languages order the words of them differently. */
interface AspectWords {
  readonly happened: (thing: string) => string;
  readonly yoursStands: (person: string, thing: string) => string;
  readonly theirsStands: (person: string, thing: string) => string;
}

const WORDS: Readonly<Record<Exclude<LayoutAspect, 'removed'>, AspectWords>> = {
  place: {
    happened: (thing) => t`${thing} was moved.`,
    yoursStands: (person, thing) => t`${person} moved ${thing} too: your place stands.`,
    theirsStands: (person, thing) => t`${person} moved ${thing} too: their place stands.`,
  },
  size: {
    happened: (thing) => t`${thing} was resized.`,
    yoursStands: (person, thing) => t`${person} resized ${thing} too: your size stands.`,
    theirsStands: (person, thing) => t`${person} resized ${thing} too: their size stands.`,
  },
  turn: {
    happened: (thing) => t`${thing} was turned.`,
    yoursStands: (person, thing) => t`${person} turned ${thing} too: your turn stands.`,
    theirsStands: (person, thing) => t`${person} turned ${thing} too: their turn stands.`,
  },
  name: {
    happened: (thing) => t`${thing} was renamed.`,
    yoursStands: (person, thing) => t`${person} renamed ${thing} too: your name stands.`,
    theirsStands: (person, thing) => t`${person} renamed ${thing} too: their name stands.`,
  },
  shape: {
    happened: (thing) => t`${thing} was reshaped.`,
    yoursStands: (person, thing) => t`${person} reshaped ${thing} too: your shape stands.`,
    theirsStands: (person, thing) => t`${person} reshaped ${thing} too: their shape stands.`,
  },
  seats: {
    happened: (thing) => t`${thing}: the number of seats changed.`,
    yoursStands: (person, thing) =>
      t`${person} changed the seats of ${thing} too: your number of seats stands.`,
    theirsStands: (person, thing) =>
      t`${person} changed the seats of ${thing} too: their number of seats stands.`,
  },
  order: {
    happened: (thing) => t`${thing} was reordered.`,
    yoursStands: (person, thing) => t`${person} reordered ${thing} too: your order stands.`,
    theirsStands: (person, thing) => t`${person} reordered ${thing} too: their order stands.`,
  },
  scenery: {
    happened: (thing) => t`${thing}: the scenery changed.`,
    yoursStands: (person, thing) => t`${person} changed the scenery of ${thing} too: your scenery stands.`,
    theirsStands: (person, thing) => t`${person} changed the scenery of ${thing} too: their scenery stands.`,
  },
};

/** Who changed the same, and whose change counts: `Luca Ferri moved Table 7 too: your place stands.` */
export function crossingSentence({ kind, name, what, who, stands }: LayoutCrossing): string {
  const person = who ?? t`Somebody`;
  const thing = kind === 'table' ? tableName(name) : name;
  if (what === 'removed') return t`${person} removed ${thing} meanwhile: it stays removed.`;
  // Of all aspects, only scenery can be of both.
  if (stands === 'both')
    return t`${person} changed the scenery of ${thing} too: what both of you changed stands there. Look at it.`;
  const { yoursStands, theirsStands } = WORDS[what];
  return stands === 'yours' ? yoursStands(person, thing) : theirsStands(person, thing);
}

/** What changed on the floor since the draft began, and what becomes of it. */
export function elsewhereSentence({ kind, name, what, isCrossing }: ElsewhereChange): string {
  const thing = kind === 'table' ? tableName(name) : name;
  const happened = elsewhereHappened(thing, what);
  return isCrossing ? `${happened} ${crossingOutcome(what)}` : happened;
}

function elsewhereHappened(thing: string, what: ElsewhereChange['what']): string {
  if (what === 'added') return t`${thing} was added.`;
  if (what === 'removed') return t`${thing} was removed.`;
  return WORDS[what].happened(thing);
}

function crossingOutcome(what: ElsewhereChange['what']): string {
  if (what === 'removed') return t`What you change about it goes with it.`;
  return what === 'scenery' ? t`Both will stand there.` : t`Yours will count.`;
}
