import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { CommandInput, CommandResult, Refusal } from '../../src-shared/contract/command.ts';

/** A command that the role of whoever is at work does not allow. */
export interface ApprovalRequest {
  readonly command: CommandInput;
  readonly refusal: Extract<Refusal, { code: 'not_allowed' }>;
  /** With what became of it, and who approved; null when nobody did. */
  readonly answer: (approval: Approval | null) => void;
}

export interface Approval {
  readonly result: CommandResult;
  readonly approver: string;
}

const approvals = createStore<{ readonly request: ApprovalRequest | null }>(() => ({ request: null }));

export function useApprovalRequest(): ApprovalRequest | null {
  return useStore(approvals, ({ request }) => request);
}

/** Asks at the screen for somebody who may, and waits until they approved or nobody did. */
export function askApproval(asked: Omit<ApprovalRequest, 'answer'>): Promise<Approval | null> {
  approvals.getState().request?.answer(null);
  return new Promise((resolve) => {
    const answer: ApprovalRequest['answer'] = (approval) => {
      approvals.setState({ request: null });
      resolve(approval);
    };
    approvals.setState({ request: { ...asked, answer } });
  });
}
