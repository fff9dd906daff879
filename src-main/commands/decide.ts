import { correctLines } from '../../src-shared/commands/corrections.ts';
import type { Decision } from '../../src-shared/commands/decision.ts';
import {
  addLine,
  addLines,
  annotateLine,
  changeQuantity,
  clearHolder,
  removeLine,
} from '../../src-shared/commands/lines.ts';
import { mergeHolder, moveLines, moveToNewTab } from '../../src-shared/commands/moves.ts';
import { setSoldOut } from '../../src-shared/commands/products.ts';
import { publishLayout } from '../../src-shared/commands/publish-layout.ts';
import { restoreRoom, restoreTable } from '../../src-shared/commands/restoring.ts';
import { addRoom, changeRoom, removeRoom } from '../../src-shared/commands/rooms.ts';
import { swapTables } from '../../src-shared/commands/swapping.ts';
import {
  addTable,
  changeTable,
  moveTable,
  removeTable,
  setTableStatus,
} from '../../src-shared/commands/tables.ts';
import { closeTab, linkTab, openTab, renameTab } from '../../src-shared/commands/tabs.ts';
import type { Command } from '../../src-shared/contract/command.ts';
import { assertNever } from '../../src-shared/domain/assert.ts';
import { keepLink } from './keep-link.ts';
import { addPerson, changePerson, removePerson } from './people.ts';
import { refund } from './refund.ts';
import { settle } from './settle.ts';
import { takeApart } from './take-apart.ts';
import type { TerminalReads } from './terminal-reads.ts';
import { undo } from './undo.ts';

/** Decides what a command comes to, reading the state as it is. Writes nothing. */
export function decide(reads: TerminalReads, command: Command): Decision {
  switch (command.type) {
    case 'addRoom':
      return addRoom(reads, command);
    case 'changeRoom':
      return changeRoom(reads, command);
    case 'removeRoom':
      return removeRoom(reads, command);
    case 'addTable':
      return addTable(reads, command);
    case 'changeTable':
      return changeTable(reads, command);
    case 'moveTable':
      return moveTable(reads, command);
    case 'removeTable':
      return removeTable(reads, command);
    case 'setTableStatus':
      return setTableStatus(reads, command);
    case 'openTab':
      return openTab(reads, command);
    case 'renameTab':
      return renameTab(reads, command);
    case 'linkTab':
      return linkTab(reads, command);
    case 'closeTab':
      return closeTab(reads, command);
    case 'addLine':
      return addLine(reads, command);
    case 'addLines':
      return addLines(reads, command);
    case 'changeQuantity':
      return changeQuantity(reads, command);
    case 'removeLine':
      return removeLine(reads, command);
    case 'annotateLine':
      return annotateLine(reads, command);
    case 'moveLines':
      return moveLines(reads, command);
    case 'mergeHolder':
      return mergeHolder(reads, command);
    case 'moveToNewTab':
      return moveToNewTab(reads, command);
    case 'swapTables':
      return swapTables(reads, command);
    case 'takeApart':
      return takeApart(reads, command);
    case 'setSoldOut':
      return setSoldOut(reads, command);
    case 'clearHolder':
      return clearHolder(reads, command);
    case 'settle':
      return settle(reads, command);
    case 'refund':
      return refund(reads, command);
    case 'correctLines':
      return correctLines(reads, command);
    case 'keepLink':
      return keepLink(reads, command);
    case 'restoreTable':
      return restoreTable(reads, command);
    case 'restoreRoom':
      return restoreRoom(reads, command);
    case 'addPerson':
      return addPerson(reads, command);
    case 'changePerson':
      return changePerson(reads, command);
    case 'removePerson':
      return removePerson(reads, command);
    case 'publishLayout':
      return publishLayout(reads, command);
    case 'undo':
      return undo(reads, command);
    default:
      return assertNever(command);
  }
}
