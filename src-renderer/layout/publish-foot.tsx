import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { formatCount } from '../ui/format.ts';
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
      {changes === 0 ? 'Nothing to publish' : `Publish ${formatCount(changes, 'change', 'changes')}`}
    </Button>
  );
}
