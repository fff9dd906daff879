import { type Decision, refuse, write } from '../../src-shared/commands/decision.ts';
import { findSource, readRecord } from '../../src-shared/commands/reads.ts';
import type { CommandOf } from '../../src-shared/contract/command.ts';
import { recordDraft } from '../../src-shared/domain/operation.ts';
import { doubleLink } from '../../src-shared/domain/tab-link.ts';
import { readTabLinks } from '../store/tab-link-rows.ts';
import type { TerminalReads } from './terminal-reads.ts';

/** Says that the link of a tab stands, after another terminal had linked it elsewhere at the same time. */
export function keepLink(reads: TerminalReads, { tab: id, table }: CommandOf<'keepLink'>): Decision {
  const open = findSource(reads, { kind: 'tab', id });
  if ('refusal' in open) return open;
  const tab = readRecord(reads, 'tab', id);
  const isDoubled = doubleLink(readTabLinks(reads.db, id)) !== null;
  if (!isDoubled || tab?.table !== table) return refuse({ code: 'conflict_settled' });
  return write(recordDraft({ kind: 'tab', id, fields: { table }, was: { table } }));
}
