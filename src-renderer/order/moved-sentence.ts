import { plural, t } from '@lingui/core/macro';
import type { Holder } from '../../src-shared/domain/holder.ts';

/** What is said when a move was done: `Table 8 moved to Table 7.` */
export function movedSentence(given: {
  readonly from: Holder;
  readonly fromName: string;
  readonly targetName: string;
  readonly isAll: boolean;
  readonly count: number;
}): string {
  const { from, fromName, targetName, isAll, count } = given;
  if (from.kind === 'counter' && isAll) return t`The order is on ${targetName} now.`;
  return isAll
    ? t`${fromName} moved to ${targetName}.`
    : plural(count, { one: `# item moved to ${targetName}.`, other: `# items moved to ${targetName}.` });
}
