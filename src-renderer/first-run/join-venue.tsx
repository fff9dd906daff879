import { JoinForm } from '../sync/join-form.tsx';
import { Button } from '../ui/button.tsx';
import { Welcome } from './welcome.tsx';

export function JoinVenue({ onBack }: { readonly onBack: () => void }) {
  return (
    <Welcome
      title="Join a venue"
      lead="Whoever looks after the venue’s central has its address and makes a code for this terminal. A code works once."
    >
      <JoinForm
        aside={
          <Button size="often" onClick={onBack}>
            Back
          </Button>
        }
      />
    </Welcome>
  );
}
