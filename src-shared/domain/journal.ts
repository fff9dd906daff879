import { canonical } from './canonical.ts';
import type { Stamp } from './clock.ts';
import { type Draft, OPERATION_VERSION, type Operation } from './operation.ts';

/** SHA-256 of a text in UTF-8, in hexadecimal. Given as an argument, since the domain has no cryptography of its own. */
export type Sha256 = (text: string) => string;

/** What the first operation of a journal follows. */
export const GENESIS_HASH = '0'.repeat(64);

/** The end of a journal: what the next operation follows. */
export interface JournalHead {
  readonly journal: string;
  readonly seq: number;
  readonly hash: string;
}

export interface Circumstances {
  readonly terminal: string;
  readonly operator: string | null;
  readonly at: number;
  readonly stamp: Stamp;
}

/** Makes the next operation of a journal out of a draft. */
export function sealOperation(
  draft: Draft,
  head: JournalHead,
  circumstances: Circumstances,
  sha256: Sha256,
): Operation {
  const { terminal, operator, at, stamp } = circumstances;
  const bodyText = canonical(draft.body);
  const unsealed = {
    journal: head.journal,
    seq: head.seq + 1,
    stamp,
    terminal,
    operator,
    at,
    type: draft.type,
    v: OPERATION_VERSION,
    // Through the canonical text and back: keys without a value disappear here as they do on disk and on the wire.
    body: JSON.parse(bodyText) as Operation['body'],
    previousHash: head.hash,
  };
  return { ...unsealed, hash: sha256(unsealedText(unsealed, bodyText)) };
}

export function operationHash(given: Omit<Operation, 'hash'>, sha256: Sha256): string {
  return sha256(unsealedText(given, canonical(given.body)));
}

/** The canonical text of an operation without its hash: its keys in order, around the text of its body. */
function unsealedText(given: Omit<Operation, 'hash'>, bodyText: string): string {
  const { at, journal, operator, previousHash, seq, stamp, terminal, type, v } = given;
  const before = canonical({ at });
  const after = canonical({ journal, operator, previousHash, seq, stamp, terminal, type, v });
  return `${before.slice(0, -1)},"body":${bodyText},${after.slice(1)}`;
}

export type ChainFault =
  /** An operation is missing before this one, or this one is not of the journal. */
  | { readonly fault: 'gap'; readonly expectedSeq: number }
  /** It does not follow from the one before it: another history was continued. */
  | { readonly fault: 'fork' }
  /** Its content is not what was sealed. */
  | { readonly fault: 'altered' }
  /** It bears the stamp of another journal. */
  | { readonly fault: 'stamp' };

/** Why an operation cannot follow this head, or null if it can. */
export function chainFault(given: Operation, head: JournalHead, sha256: Sha256): ChainFault | null {
  if (given.journal !== head.journal || given.seq !== head.seq + 1) {
    return { fault: 'gap', expectedSeq: head.seq + 1 };
  }
  if (given.previousHash !== head.hash) return { fault: 'fork' };
  if (!given.stamp.endsWith(given.journal)) return { fault: 'stamp' };
  return operationHash(given, sha256) === given.hash ? null : { fault: 'altered' };
}

/** Verifies a whole journal from its first operation on. Returns the first place where it breaks, or null. */
export function verifyChain(
  journal: string,
  operations: Iterable<Operation>,
  sha256: Sha256,
): { readonly seq: number; readonly fault: ChainFault } | null {
  let head: JournalHead = { journal, seq: 0, hash: GENESIS_HASH };
  for (const next of operations) {
    const fault = chainFault(next, head, sha256);
    if (fault !== null) return { seq: next.seq, fault };
    head = { journal, seq: next.seq, hash: next.hash };
  }
  return null;
}
