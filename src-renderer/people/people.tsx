import { t } from '@lingui/core/macro';
import { ArrowLeft, UserPlus } from 'lucide-react';
import { useState } from 'react';
import type { StaffView } from '../../src-shared/contract/views.ts';
import { useVenue } from '../connection/venue-store.ts';
import { goTo } from '../shell/navigation.ts';
import { TopBarSlot } from '../shell/top-bar.tsx';
import { Button } from '../ui/button.tsx';
import styles from './people.module.css';
import { PersonDialog } from './person-dialog.tsx';
import { PersonRow } from './person-row.tsx';
import { PinDialog } from './pin-dialog.tsx';
import { useMay } from './use-may.ts';

type Open = { readonly dialog: 'pin' | 'change'; readonly person: StaffView } | { readonly dialog: 'add' };

/** Who works in the venue. Everybody sees it and may change their own PIN; the rest is for those who manage people. */
export function People() {
  const staff = useVenue((venue) => venue.staff);
  const mayManage = useMay('managePeople');
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  return (
    <div className={styles.screen}>
      <TopBarSlot>
        <Button
          tone="quiet"
          icon={ArrowLeft}
          aria-label={t`Back to Manage`}
          onClick={() => goTo({ screen: 'manage' })}
        />
        <h1 className={styles.title}>{t`People`}</h1>
        {mayManage && (
          <Button
            className={styles.add}
            tone="accent"
            icon={UserPlus}
            onClick={() => setOpen({ dialog: 'add' })}
          >
            {t`Add a person`}
          </Button>
        )}
      </TopBarSlot>
      {!mayManage && (
        <p className={styles.note}>{t`You can change your own PIN. The rest is for managers and admins.`}</p>
      )}
      <ul className={styles.people} aria-label={t`People`}>
        {[...staff.values()].map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            onPin={() => setOpen({ dialog: 'pin', person })}
            onChange={() => setOpen({ dialog: 'change', person })}
          />
        ))}
      </ul>
      {open?.dialog === 'pin' && <PinDialog person={open.person} onClose={close} />}
      {open?.dialog === 'change' && <PersonDialog person={open.person} onClose={close} />}
      {open?.dialog === 'add' && <PersonDialog person={null} onClose={close} />}
    </div>
  );
}
