import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { Refusal } from '../../src-shared/contract/command.ts';
import type { StaffView } from '../../src-shared/contract/views.ts';
import { callMain } from '../connection/main-link.ts';
import { useVenue } from '../connection/venue-store.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { refusalSentence } from '../words/refusal-sentence.ts';
import { type ApprovalRequest, useApprovalRequest } from './approval.ts';
import styles from './approval-dialog.module.css';
import { PersonPin } from './person-pin.tsx';
import { PersonTile } from './person-tile.tsx';

/** Lets somebody who may approve what the person at work may not, without handing over. */
export function ApprovalDialog() {
  const request = useApprovalRequest();
  return request === null ? null : <Approving request={request} />;
}

function Approving({ request }: { readonly request: ApprovalRequest }) {
  const { command, refusal, answer } = request;
  const staff = useVenue((venue) => venue.staff);
  const approvers = [...staff.values()].filter(({ role }) => refusal.roles.includes(role));
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const person = approvers.find(({ id }) => id === chosen);

  const approve = async ({ id, name }: StaffView, pin: string | null): Promise<Refusal | null> => {
    const result = await callMain((client) => client.approve({ command, person: id, pin }));
    if (!result.ok && isAboutPin(result.refusal)) return result.refusal;
    answer({ result, approver: name });
    return null;
  };
  const choose = async (one: StaffView) => {
    setChosen(one.id);
    setProblem(null);
    if (one.pinDigits !== null) return;
    const refused = await approve(one, null);
    if (refused !== null) setProblem(refusalSentence(refused));
  };
  return (
    <Dialog title={t`Approve by PIN`} isOpen size="medium" onClose={() => answer(null)}>
      <div className={styles.parts}>
        <div className={styles.people}>
          <p className={styles.sentence}>{refusalSentence(refusal)}</p>
          <p className={styles.question}>{t`Who approves it?`}</p>
          <ul className={styles.staff}>
            {approvers.map((each) => (
              <li key={each.id}>
                <PersonTile
                  name={each.name}
                  isChosen={each.id === chosen}
                  onChoose={() => void choose(each)}
                />
              </li>
            ))}
          </ul>
          <Button size="often" onClick={() => answer(null)}>
            {t`Leave it`}
          </Button>
        </div>
        <div className={styles.pin}>
          {person !== undefined && person.pinDigits !== null ? (
            <PersonPin key={person.id} person={person} onPin={(pin) => approve(person, pin)} />
          ) : (
            <p role="alert" className={styles.hint}>
              {problem ?? t`Nothing was changed yet.`}
            </p>
          )}
        </div>
      </div>
    </Dialog>
  );
}

function isAboutPin({ code }: Refusal): boolean {
  return code === 'wrong_pin' || code === 'locked_out' || code === 'pin_needed';
}
