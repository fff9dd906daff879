import { t } from '@lingui/core/macro';
import type { CommandDone } from '../../src-shared/contract/command.ts';
import { type Holder, isSameHolder } from '../../src-shared/domain/holder.ts';
import type { Item } from '../../src-shared/domain/line.ts';
import { runCommand } from '../connection/run-command.ts';
import { type Venue, venueStore } from '../connection/venue-store.ts';
import { openOrder } from '../shell/navigation.ts';
import { holderName } from '../ui/holder-name.ts';
import { notify } from '../ui/notice.ts';
import { moveObstacle } from './move-obstacle.ts';
import { moveOrder } from './move-order.ts';
import { isWhole, type MoveSelection, possibleSelection, selectionCount } from './move-selection.ts';
import { movedSentence } from './moved-sentence.ts';

interface Dropped {
  readonly from: Holder;
  readonly to: Holder;
  readonly items: readonly Item[];
  readonly selection: MoveSelection;
  /** Whether the person goes along to where the whole order went. */
  readonly follows: boolean;
}

/** Moves lines to the order that they were dropped on, as the Move dialog does. What cannot be is told, and nothing moves. */
export async function dropLines(given: Dropped): Promise<CommandDone | null> {
  const { from, to, items, follows } = given;
  const { venue } = venueStore.getState();
  const selection = possibleSelection(given.selection, items);
  if (venue === null || selection.size === 0) return null;
  const obstacle = obstacleSentence(venue, from, to);
  if (obstacle !== null) {
    notify({ tone: 'problem', sentence: obstacle, undoSeq: null });
    return null;
  }
  const isAll = isWhole(selection, items);
  const [fromName, targetName] = [holderName(venue, from) ?? '', holderName(venue, to) ?? ''];
  const doneSentence = movedSentence({ from, fromName, targetName, isAll, count: selectionCount(selection) });
  const done = await runCommand(moveOrder({ from, to, items, selection }), doneSentence);
  if (done !== null && follows && isAll && from.kind !== 'counter') openOrder(to);
  return done;
}

function obstacleSentence(venue: Venue, from: Holder, to: Holder): string | null {
  const name = holderName(venue, to) ?? '';
  if (isSameHolder(from, to)) return t`This order is on ${name} already.`;
  const table = to.kind === 'table' ? venue.tables.get(to.id) : undefined;
  if (table === undefined || moveObstacle(from, table) === null) return null;
  return t`${name} is out of use. Make it free first, or choose another table.`;
}
