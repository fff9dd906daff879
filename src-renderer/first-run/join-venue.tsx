import { t } from '@lingui/core/macro';
import { JoinForm } from '../sync/join-form.tsx';
import { Button } from '../ui/button.tsx';
import { Welcome } from './welcome.tsx';

export function JoinVenue({ onBack }: { readonly onBack: () => void }) {
  return (
    <Welcome
      title={t`Join a venue`}
      lead={t`Whoever looks after the venue’s central has its address and makes a code for this terminal. A code works once.`}
    >
      <JoinForm
        aside={
          <Button size="often" onClick={onBack}>
            {t`Back`}
          </Button>
        }
      />
    </Welcome>
  );
}
