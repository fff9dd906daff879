import { implement } from '@orpc/server';
import { together } from '../../src-shared/commands/decision.ts';
import { mergeHolder, moveLines } from '../../src-shared/commands/moves.ts';
import { type CommandReads, readRecord } from '../../src-shared/commands/reads.ts';
import { addRoom, changeRoom, removeRoom } from '../../src-shared/commands/rooms.ts';
import {
  addTable,
  changeTable,
  moveTable,
  removeTable,
  setTableStatus,
} from '../../src-shared/commands/tables.ts';
import { closeTab, linkTab, openTab, renameTab } from '../../src-shared/commands/tabs.ts';
import { restContract } from '../../src-shared/contract/rest.ts';
import { itemCalls } from './holder-calls.ts';
import {
  listRooms,
  listSales,
  listTables,
  listTabs,
  readCatalogue,
  readHeld,
  readRoom,
  readTab,
  readTable,
} from './reading.ts';
import { type CallDecision, refused } from './refused.ts';
import { type RestContext, writeCall } from './write-call.ts';

const FIRST_PAGE = { limit: 200 };
const FIRST_SALES = { limit: 100 };

/** Answers the contract of the back office. */
export function createRestRouter() {
  const server = implement(restContract).$context<RestContext>();
  const { tables, tabs, rooms } = server;
  const tableItems = itemCalls('table', readTable);
  const tabItems = itemCalls('tab', readTab);

  return server.router({
    tables: {
      list: tables.list.handler(({ context: { db, venue }, input }) =>
        listTables(db, venue, input.query ?? FIRST_PAGE),
      ),
      create: tables.create.handler(({ context, input: { headers, body } }) => {
        const { id, ...place } = body;
        return writeCall(context, {
          headers,
          created: id,
          wanted: { floor: true },
          decide: (reads, created) =>
            repeated(reads, 'table', created) ??
            addTable({ ...reads, newId: () => created }, { type: 'addTable', items: [], ...place }),
          answer: (db, created) => readTable(db, context.venue, created),
        });
      }),
      find: tables.find.handler(async ({ context: { db, venue }, input: { params } }) =>
        found(await readTable(db, venue, params.id), 'table'),
      ),
      change: tables.change.handler(({ context, input: { params, headers, body } }) => {
        const { id: table } = params;
        const { room, x, y, rotation, ...kind } = body;
        return writeCall(context, {
          headers,
          wanted: { floor: true },
          decide: (reads) => {
            const is = readRecord(reads, 'table', table);
            const place = { room, x: x ?? is?.x ?? 0, y: y ?? is?.y ?? 0, rotation };
            return together(
              changeTable(reads, { type: 'changeTable', table, ...kind }),
              moveTable(reads, { type: 'moveTable', table, ...place }),
            );
          },
          answer: (db) => readTable(db, context.venue, table),
        });
      }),
      remove: tables.remove.handler(({ context, input: { params, headers } }) =>
        writeCall(context, {
          headers,
          wanted: { holders: [{ kind: 'table', id: params.id }] },
          decide: (reads) => removeTable(reads, { type: 'removeTable', table: params.id }),
          answer: async () => undefined,
        }),
      ),
      position: tables.position.handler(({ context, input: { params, headers, body } }) =>
        writeCall(context, {
          headers,
          wanted: { floor: true },
          decide: (reads) => moveTable(reads, { type: 'moveTable', table: params.id, ...body }),
          answer: (db) => readTable(db, context.venue, params.id),
        }),
      ),
      status: tables.status.handler(({ context, input: { params, headers, body } }) =>
        writeCall(context, {
          headers,
          wanted: { holders: [{ kind: 'table', id: params.id }] },
          decide: (reads) => setTableStatus(reads, { type: 'setTableStatus', table: params.id, ...body }),
          answer: (db) => readTable(db, context.venue, params.id),
        }),
      ),
      addItems: tables.addItems.handler(tableItems.addItems),
      replaceItems: tables.replaceItems.handler(tableItems.replaceItems),
      clearItems: tables.clearItems.handler(tableItems.clearItems),
      changeItem: tables.changeItem.handler(tableItems.changeItem),
      removeItem: tables.removeItem.handler(tableItems.removeItem),
    },
    tabs: {
      list: tabs.list.handler(({ context: { db, venue }, input }) =>
        listTabs(db, venue, input.query ?? FIRST_PAGE),
      ),
      create: tabs.create.handler(({ context, input: { headers, body } }) => {
        const { id, ...tab } = body;
        return writeCall(context, {
          headers,
          created: id,
          wanted: { floor: true, holders: id === undefined ? [] : [{ kind: 'tab', id }] },
          decide: (reads, created) =>
            repeated(reads, 'tab', created) ??
            openTab({ ...reads, newId: () => created }, { type: 'openTab', ...tab }),
          answer: (db, created) => readTab(db, context.venue, created),
        });
      }),
      transfer: tabs.transfer.handler(({ context, input: { headers, body } }) => {
        const { from, to, lines } = body;
        return writeCall(context, {
          headers,
          wanted: { holders: [from, to], lines: lines?.map(({ id }) => id) ?? [] },
          decide: (reads) =>
            lines === undefined
              ? mergeHolder(reads, { type: 'mergeHolder', from, to })
              : moveLines(reads, {
                  type: 'moveLines',
                  from,
                  to,
                  lines: lines.map(({ id: line, quantity }) => ({ line, quantity })),
                }),
          answer: async (db) => ({
            from: await readHeld(db, context.venue, from),
            to: await readHeld(db, context.venue, to),
          }),
        });
      }),
      find: tabs.find.handler(async ({ context: { db, venue }, input: { params } }) =>
        found(await readTab(db, venue, params.id), 'tab'),
      ),
      change: tabs.change.handler(({ context, input: { params, headers, body } }) => {
        const { id: tab } = params;
        const { name, table } = body;
        return writeCall(context, {
          headers,
          wanted: { floor: true, holders: [{ kind: 'tab', id: tab }] },
          decide: (reads) =>
            together(
              ...(name === undefined ? [] : [renameTab(reads, { type: 'renameTab', tab, name })]),
              ...(table === undefined ? [] : [linkTab(reads, { type: 'linkTab', tab, table })]),
            ),
          answer: (db) => readTab(db, context.venue, tab),
        });
      }),
      remove: tabs.remove.handler(({ context, input: { params, headers } }) =>
        writeCall(context, {
          headers,
          wanted: { holders: [{ kind: 'tab', id: params.id }] },
          decide: (reads) => closeTab(reads, { type: 'closeTab', tab: params.id }),
          answer: async () => undefined,
        }),
      ),
      addItems: tabs.addItems.handler(tabItems.addItems),
      replaceItems: tabs.replaceItems.handler(tabItems.replaceItems),
      clearItems: tabs.clearItems.handler(tabItems.clearItems),
      changeItem: tabs.changeItem.handler(tabItems.changeItem),
      removeItem: tabs.removeItem.handler(tabItems.removeItem),
    },
    rooms: {
      list: rooms.list.handler(({ context: { db, venue } }) => listRooms(db, venue)),
      create: rooms.create.handler(({ context, input: { headers, body } }) => {
        const { id, ...room } = body;
        return writeCall(context, {
          headers,
          created: id,
          wanted: { floor: true },
          decide: (reads, created) =>
            repeated(reads, 'room', created) ??
            addRoom({ ...reads, newId: () => created }, { type: 'addRoom', ...room }),
          answer: (db, created) => readRoom(db, context.venue, created),
        });
      }),
      find: rooms.find.handler(async ({ context: { db, venue }, input: { params } }) =>
        found(await readRoom(db, venue, params.id), 'room'),
      ),
      change: rooms.change.handler(({ context, input: { params, headers, body } }) =>
        writeCall(context, {
          headers,
          wanted: { floor: true },
          decide: (reads) => changeRoom(reads, { type: 'changeRoom', room: params.id, ...body }),
          answer: (db) => readRoom(db, context.venue, params.id),
        }),
      ),
      remove: rooms.remove.handler(({ context, input: { params, headers } }) =>
        writeCall(context, {
          headers,
          wanted: { floor: true },
          decide: (reads) => removeRoom(reads, { type: 'removeRoom', room: params.id }),
          answer: async () => undefined,
        }),
      ),
    },
    products: {
      list: server.products.list.handler(({ context: { db, venue } }) => readCatalogue(db, venue)),
    },
    sales: {
      list: server.sales.list.handler(({ context: { db, venue }, input }) =>
        listSales(db, venue, input.query ?? FIRST_SALES),
      ),
    },
  });
}

/** A record that is there under the id of a call was created by that call before; one that is gone keeps its id. */
function repeated(reads: CommandReads, kind: 'room' | 'table' | 'tab', id: string): CallDecision | null {
  if (reads.venue.state(kind, id) === undefined) return null;
  const isThere =
    kind === 'tab'
      ? reads.venue.openTabs().some((tab) => tab.id === id)
      : readRecord(reads, kind, id) !== null;
  return isThere ? { drafts: [] } : { refusal: { code: 'id_in_use', id } };
}

function found<Answer>(answer: Answer | null, what: 'room' | 'table' | 'tab'): Answer {
  if (answer === null) throw refused({ code: 'not_found', what });
  return answer;
}
