import { t } from '@lingui/core/macro';
import { Compass } from 'lucide-react';
import { goTo } from '../shell/navigation.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { showGuide } from './guide.ts';

/** Where the guided start begins, or comes back where it was left. */
export function GuideSetting() {
  return (
    <Card
      title={t`Guided start`}
      note={t`Five steps through an evening, on the real floor: what you do there counts.`}
    >
      <Button
        icon={Compass}
        onClick={() => {
          showGuide();
          goTo({ screen: 'floor' });
        }}
      >
        {t`Show me around`}
      </Button>
    </Card>
  );
}
