import type { CommandType } from '../../src-shared/contract/command.ts';
import type { OperationType } from '../../src-shared/domain/operation.ts';
import type * as centralModule from './central-node.ts';
import type * as terminalModule from './terminal-node.ts';

/** One version of the app, as its own modules. */
export interface AppVersion {
  readonly switchOn: typeof terminalModule.switchOn;
  readonly openVenue: typeof centralModule.openVenue;
  /** What its terminals have no button for. */
  readonly cannot: ReadonlySet<CommandType>;
}

/** Types of operations that a version may not know yet, with the commands that write them. */
export const MISSING = {
  'line.annotated': ['annotateLine'],
  'lines.corrected': ['correctLines'],
  'lines.moved': ['moveLines', 'mergeHolder', 'moveToNewTab', 'swapTables', 'takeApart'],
  'sale.refunded': ['refund'],
} as const satisfies Partial<Record<OperationType, readonly CommandType[]>>;

export type MissingType = keyof typeof MISSING;
