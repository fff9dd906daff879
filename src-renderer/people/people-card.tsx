import { plural, t } from '@lingui/core/macro';
import { TriangleAlert, Users } from 'lucide-react';
import { useVenue } from '../connection/venue-store.ts';
import { goTo } from '../shell/navigation.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import styles from './people-card.module.css';

/** Leads to the people of the venue, and tells while some of them have no PIN. */
export function PeopleCard() {
  const withoutPin = useVenue(
    ({ staff }) => [...staff.values()].filter(({ pinDigits }) => pinDigits === null).length,
  );
  return (
    <Card title={t`People`} note={t`Who works here, what they may do, and their PINs.`}>
      {withoutPin > 0 && (
        <p className={styles.warning}>
          <TriangleAlert aria-hidden className={styles.sign} strokeWidth={1.9} />
          {t`${plural(withoutPin, { one: '# person has', other: '# people have' })} no PIN: whoever taps their name gets in.`}
        </p>
      )}
      <Button icon={Users} size="often" onClick={() => goTo({ screen: 'people' })}>
        {t`Open people`}
      </Button>
    </Card>
  );
}
