import { t } from '@lingui/core/macro';
import { assertNever } from '../../src-shared/domain/assert.ts';
import { askMain } from '../connection/main-link.ts';
import { notify } from '../ui/notice.ts';

/** Lets the person choose where a support file lies, and tells what became of it. */
export async function saveSupportFile(): Promise<void> {
  const result = await askMain((client) => client.saveSupportFile());
  switch (result.outcome) {
    case 'saved':
      notify({ tone: 'done', sentence: t`The support file was saved.`, undoSeq: null });
      return;
    case 'failed':
      notify({
        tone: 'problem',
        sentence:
          result.because === 'not_allowed'
            ? t`Only managers save a support file.`
            : t`It could not be saved there. Choose another place.`,
        undoSeq: null,
      });
      return;
    case 'cancelled':
      return;
    default:
      assertNever(result);
  }
}
