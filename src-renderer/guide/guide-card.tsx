import { t } from '@lingui/core/macro';
import { ArrowRight, CircleCheck, X } from 'lucide-react';
import { venueStore } from '../connection/venue-store.ts';
import { navigation, useNavigation } from '../shell/navigation.ts';
import { Button } from '../ui/button.tsx';
import { guide, leaveGuide, useGuide } from './guide.ts';
import styles from './guide-card.module.css';
import { guideFacts } from './guide-facts.ts';
import { GUIDE_STEPS, type GuideProgress, skipStep } from './guide-steps.ts';
import { useFollowGuide } from './use-follow-guide.ts';

/** The guided start: what to do next, in a row of its own below the screen, so that it hides nothing of what it speaks of. */
export function GuideCard() {
  return useGuide(({ isOn }) => isOn) ? <ShownGuide /> : null;
}

function ShownGuide() {
  useFollowGuide();
  const progress = useGuide((state) => state.progress);
  const isOnFloor = useNavigation(({ place }) => place.screen === 'floor');
  const at = progress.step === 'done' ? GUIDE_STEPS.length : GUIDE_STEPS.indexOf(progress.step);
  const [number, total] = [at + 1, GUIDE_STEPS.length];
  const isDone = progress.step === 'done';
  return (
    <section className={styles.guide} aria-label={t`Guided start`} data-guide>
      <span aria-hidden className={styles.marks}>
        {GUIDE_STEPS.map((step, index) => (
          <span
            key={step}
            className={styles.mark}
            data-state={index < at ? 'done' : index === at ? 'now' : undefined}
          />
        ))}
      </span>
      <p role="status" className={styles.words}>
        {isDone ? (
          <CircleCheck aria-hidden className={styles.sign} strokeWidth={1.9} />
        ) : (
          <span className="visually-hidden">{t`Step ${number} of ${total}.`} </span>
        )}
        {stepWords(progress.step, isOnFloor)}
      </p>
      {isDone ? (
        <Button tone="accent" onClick={leaveGuide}>{t`Close the guide`}</Button>
      ) : (
        <>
          <Button tone="quiet" icon={ArrowRight} onClick={skip}>{t`Skip`}</Button>
          <Button tone="quiet" icon={X} aria-label={t`Leave the guide`} onClick={leaveGuide} />
        </>
      )}
    </section>
  );
}

function skip(): void {
  const { venue } = venueStore.getState();
  if (venue === null) return;
  const facts = guideFacts(venue, navigation.getState().place);
  guide.setState(({ progress }) => ({ progress: skipStep(progress, facts) }));
}

/** What to do now. Somebody who is not where it is done is told how to come there. */
function stepWords(step: GuideProgress['step'], isOnFloor: boolean): string {
  switch (step) {
    case 'open':
      return isOnFloor
        ? t`Guests sit down: tap a free table, one with a quiet outline.`
        : t`Guests sit down: go to Floor at the left edge and tap a free table.`;
    case 'order':
      return isOnFloor
        ? t`Tap the table again to take its order.`
        : t`Add two drinks: tap them. Each is on the table at once, nothing has to be saved.`;
    case 'move':
      return isOnFloor
        ? t`They change places: tap the table to open its order, then Move.`
        : t`They change places: tap Move, choose another table and confirm. Undo takes it back.`;
    case 'pay':
      return isOnFloor
        ? t`They ask for the bill: tap their table, then Bill and Pay.`
        : t`They ask for the bill: tap Bill to see it, then Pay, and take the money.`;
    case 'free':
      return isOnFloor
        ? t`The table is not free yet: hold it for its menu and choose “Make it free”.`
        : t`Paid. Go back to the floor and see the table free again.`;
    case 'done':
      return t`That is an evening at the bar: seat, order, move, pay. Tabs and the counter work the same way.`;
    default:
      return step satisfies never;
  }
}
