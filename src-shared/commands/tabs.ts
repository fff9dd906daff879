import type { CommandOf } from '../contract/command.ts';
import { recordDraft } from '../domain/operation.ts';
import { isSameName } from '../domain/same-name.ts';
import { create, type Decision, NOTHING, refuse, write } from './decision.ts';
import { type CommandReads, findSource, readRecord } from './reads.ts';

export function openTab(reads: CommandReads, { name, table }: CommandOf<'openTab'>): Decision {
  if (isNameTaken(reads, name, null)) return refuse({ code: 'name_in_use', name });
  if (table !== null && readRecord(reads, 'table', table) === null)
    return refuse({ code: 'not_found', what: 'table' });
  const id = reads.newId();
  return create(
    id,
    recordDraft({ kind: 'tab', id, fields: { name, table, openedAt: reads.nowMs, closed: false } }),
  );
}

export function renameTab(reads: CommandReads, { tab: id, name }: CommandOf<'renameTab'>): Decision {
  const tab = findTab(reads, id);
  if ('refusal' in tab) return tab;
  if (isNameTaken(reads, name, id)) return refuse({ code: 'name_in_use', name });
  if (tab.name === name) return NOTHING;
  return write(recordDraft({ kind: 'tab', id, fields: { name }, was: { name: tab.name } }));
}

export function linkTab(reads: CommandReads, { tab: id, table }: CommandOf<'linkTab'>): Decision {
  const tab = findTab(reads, id);
  if ('refusal' in tab) return tab;
  if (table !== null && readRecord(reads, 'table', table) === null)
    return refuse({ code: 'not_found', what: 'table' });
  if (tab.table === table) return NOTHING;
  return write(recordDraft({ kind: 'tab', id, fields: { table }, was: { table: tab.table } }));
}

export function closeTab(reads: CommandReads, { tab: id }: CommandOf<'closeTab'>): Decision {
  const tab = findTab(reads, id);
  if ('refusal' in tab) return tab;
  const { size } = reads.venue.openLines({ kind: 'tab', id });
  if (size > 0) return refuse({ code: 'holds_lines', name: tab.name, count: size });
  return write(recordDraft({ kind: 'tab', id, fields: { closed: true }, was: { closed: false } }));
}

function findTab(reads: CommandReads, id: string) {
  const open = findSource(reads, { kind: 'tab', id });
  if ('refusal' in open) return open;
  return readRecord(reads, 'tab', id) ?? refuse({ code: 'not_found', what: 'tab' });
}

function isNameTaken(reads: CommandReads, name: string, except: string | null): boolean {
  return reads.venue.openTabs().some((tab) => tab.id !== except && isSameName(tab.name, name));
}
