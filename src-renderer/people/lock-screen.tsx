import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { StaffView } from '../../src-shared/contract/views.ts';
import { useVenue } from '../connection/venue-store.ts';
import { Button } from '../ui/button.tsx';
import { refusalSentence } from '../words/refusal-sentence.ts';
import { LockFace } from './lock-face.tsx';
import styles from './lock-screen.module.css';
import { PersonPin } from './person-pin.tsx';
import { PersonTile } from './person-tile.tsx';
import { signIn, stayAtWork } from './session.ts';

interface LockScreenProps {
  /** Who was at work, or is asked to take over. */
  readonly first: string | null;
  /** Whose work goes on if nobody takes over; null when the terminal is locked. */
  readonly atWork: StaffView | null;
}

/** Asks who is at work before anything is written in somebody's name. What was open stays as it was, behind it. */
export function LockScreen({ first, atWork }: LockScreenProps) {
  const staff = useVenue((venue) => venue.staff);
  const [chosen, setChosen] = useState(first);
  const [problem, setProblem] = useState<string | null>(null);
  const person = chosen === null ? undefined : staff.get(chosen);
  const choose = async ({ id, pinDigits }: StaffView) => {
    setChosen(id);
    setProblem(null);
    if (pinDigits !== null) return;
    const refusal = await signIn(id, null);
    if (refusal !== null) setProblem(refusalSentence(refusal));
  };
  return (
    <ModalOverlay
      className={styles.overlay ?? ''}
      isOpen
      isDismissable={false}
      isKeyboardDismissDisabled={atWork === null}
      onOpenChange={(isOpen) => {
        if (!isOpen) stayAtWork();
      }}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog className={styles.screen ?? ''}>
          <div className={styles.people}>
            <LockFace>
              <Heading slot="title" level={1} className={styles.question ?? ''}>
                {t`Who is working?`}
              </Heading>
              <ul className={styles.staff}>
                {[...staff.values()].map((each) => (
                  <li key={each.id}>
                    <PersonTile
                      name={each.name}
                      isChosen={each.id === chosen}
                      onChoose={() => void choose(each)}
                    />
                  </li>
                ))}
              </ul>
            </LockFace>
          </div>
          <div className={styles.pin}>
            {person !== undefined && person.pinDigits !== null ? (
              <PersonPin key={person.id} person={person} onPin={(pin) => signIn(person.id, pin)} />
            ) : (
              <PinHint problem={problem} />
            )}
            {atWork !== null && (
              <Button tone="quiet" size="often" onClick={stayAtWork}>
                {goOnWords(atWork)}
              </Button>
            )}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What stands in place of the pad while nobody is chosen. */
function PinHint({ problem }: { readonly problem: string | null }) {
  const withoutPin = useVenue(
    ({ staff }) => [...staff.values()].filter(({ pinDigits }) => pinDigits === null).length,
  );
  const all = useVenue(({ staff }) => staff.size);
  return (
    <div className={styles.hint}>
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
      <p className={styles.lead}>{t`Tap your name.`}</p>
      {withoutPin > 0 && (
        <p>
          {withoutPin === all
            ? t`Nobody has a PIN yet, so one tap is enough. A manager sets PINs under Manage, People.`
            : t`Not everybody has a PIN yet, so one tap is enough. A manager sets PINs under Manage, People.`}
        </p>
      )}
    </div>
  );
}

function goOnWords({ name }: StaffView): string {
  return t`Go on as ${name}`;
}
