import { t } from '@lingui/core/macro';
import type { Holder } from '../../src-shared/domain/holder.ts';
import type { MoveTarget } from './move-target.ts';

interface MoveWordsGiven {
  readonly from: Pick<Holder, 'kind'>;
  /** Null while none is chosen. `number` where it is a table that is called by one. */
  readonly target: {
    readonly kind: MoveTarget['kind'];
    readonly name: string;
    readonly number: string | null;
  } | null;
  /** Whether the whole order joins another. */
  readonly isMerging: boolean;
}

/** What the button of a move says: `Seat at table 9`, `Put on Birthday`, `Merge into table 5`, `Move to Anna`. */
export function moveWords({ from, target, isMerging }: MoveWordsGiven): string {
  const isSeating = from.kind === 'counter';
  if (target === null) return isSeating ? t`Put on` : t`Move to`;
  const { kind, name, number } = target;
  if (isSeating && kind === 'table') return number === null ? t`Seat at ${name}` : t`Seat at table ${number}`;
  if (isSeating) return t`Put on ${name}`;
  if (isMerging) return number === null ? t`Merge into ${name}` : t`Merge into table ${number}`;
  return number === null ? t`Move to ${name}` : t`Move to table ${number}`;
}
