import { plural, t } from '@lingui/core/macro';
import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { publishDraft } from './publish-draft.ts';

/** The one way onto the floor. */
export function PublishFoot({ changes }: { readonly changes: number }) {
  const [isPublishing, setPublishing] = useState(false);
  const publish = async () => {
    setPublishing(true);
    await publishDraft();
    setPublishing(false);
  };
  return (
    <Button
      tone="accent"
      size="often"
      disabled={changes === 0 || isPublishing}
      onClick={() => void publish()}
    >
      {changes === 0
        ? t`Nothing to publish`
        : plural(changes, { one: 'Publish # change', other: 'Publish # changes' })}
    </Button>
  );
}
