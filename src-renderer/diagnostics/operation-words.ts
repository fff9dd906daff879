import { t } from '@lingui/core/macro';
import type { ItemOperation } from '../../src-shared/domain/figures.ts';

/** The kinds of changes in the words of the order panel. A word that is not known is shown as it is. */
export function operationWords(kind: string): string {
  const words: Readonly<Record<ItemOperation, string>> = {
    addLine: t`Add`,
    addLines: t`Add several`,
    changeQuantity: t`Change the quantity`,
    removeLine: t`Remove`,
    annotateLine: t`Note or seat`,
    moveLines: t`Move lines`,
    mergeHolder: t`Merge orders`,
    moveToNewTab: t`Move to a new tab`,
    takeApart: t`Take a merge apart`,
    swapTables: t`Swap tables`,
    clearHolder: t`Clear an order`,
    settle: t`Take a payment`,
    refund: t`Refund`,
    correctLines: t`Correct lines`,
    undo: t`Undo`,
  };
  return Object.hasOwn(words, kind) ? words[kind as ItemOperation] : kind;
}
