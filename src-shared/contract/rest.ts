import { oc } from '@orpc/contract';
import * as z from 'zod';
import * as shapes from './rest-shapes.ts';

/**
 * What a back office may ask of central over HTTP. The OpenAPI document at `/api/openapi.json` is made of this, so that what
 * is said here is what integrators read.
 */

type Holders = 'tables' | 'tabs';

const empty = z.undefined();
const headers = shapes.callHeaders;

const itemRoutes = <
  Name extends Holders,
  Params extends typeof shapes.tableParams | typeof shapes.tabParams,
  Answer extends typeof shapes.tableAnswer | typeof shapes.tabAnswer,
>(
  name: Name,
  params: Params,
  answer: Answer,
) => {
  const one = name === 'tables' ? 'table' : 'tab';
  const path = `/api/${name}/{id}/items` as const;
  const route = (
    method: 'POST' | 'PUT' | 'DELETE',
    given: { summary: string; description: string; successStatus?: number },
  ) => oc.route({ method, path, inputStructure: 'detailed', tags: [name], ...given });
  const itemRoute = (method: 'PUT' | 'DELETE', given: { summary: string; description: string }) =>
    oc.route({ method, path: `${path}/{itemId}`, inputStructure: 'detailed', tags: [name], ...given });
  const itemParams = z.object({ ...params.shape, ...shapes.itemParams.shape });
  return {
    addItems: route('POST', {
      summary: `Order items on a ${one}`,
      description: `Each becomes an item of its own, with name, price and tax as the catalogue has them now. Answers the whole ${one}. Items whose \`id\` is there already are passed over.`,
    })
      .input(z.object({ params, headers, body: shapes.addedItems }))
      .output(answer),
    replaceItems: route('PUT', {
      summary: `Say what a ${one} holds`,
      description:
        'Items with a known `id` change their quantity, note and seat; those that are not named are removed; those without a known `id` are ordered. Everything is written as differences, so that what a terminal orders at the same time is kept: say in `seen` what you read, or it is counted from what is there. The items of an answer can be sent back as they are.',
    })
      .input(z.object({ params, headers, body: shapes.replacedItems }))
      .output(answer),
    clearItems: route('DELETE', {
      summary: `Clear a ${one}`,
      description: `Removes all its items without a sale, and ${one === 'table' ? 'frees it' : 'closes it'}. Done already where there is nothing to clear.`,
      successStatus: 204,
    })
      .input(z.object({ params, headers, query: shapes.removalQuery }))
      .output(empty),
    changeItem: itemRoute('PUT', {
      summary: 'Change one item',
      description: 'Its quantity, note or seat. What is not named stays.',
    })
      .input(z.object({ params: itemParams, headers, body: shapes.itemChange }))
      .output(answer),
    removeItem: itemRoute('DELETE', {
      summary: 'Remove one item',
      description: 'What somebody adds to it at the same time stays.',
    })
      .input(z.object({ params: itemParams, headers, query: shapes.removalQuery }))
      .output(answer),
  };
};

const get = (path: `/${string}`, tag: string, summary: string, description: string) =>
  oc.route({ method: 'GET', path, inputStructure: 'detailed', tags: [tag], summary, description });
const post = (path: `/${string}`, tag: string, summary: string, description: string) =>
  oc.route({
    method: 'POST',
    path,
    inputStructure: 'detailed',
    successStatus: 201,
    tags: [tag],
    summary,
    description,
  });
const put = (path: `/${string}`, tag: string, summary: string, description: string) =>
  oc.route({ method: 'PUT', path, inputStructure: 'detailed', tags: [tag], summary, description });
const remove = (path: `/${string}`, tag: string, summary: string, description: string) =>
  oc.route({
    method: 'DELETE',
    path,
    inputStructure: 'detailed',
    successStatus: 204,
    tags: [tag],
    summary,
    description,
  });

const { tableParams, tabParams, roomParams } = shapes;

export const restContract = {
  tables: {
    list: get('/api/tables', 'tables', 'List tables', 'In pages, in the order of their ids.')
      .input(z.object({ query: shapes.tablesQuery }))
      .output(shapes.tablesPage),
    create: post(
      '/api/tables',
      'tables',
      'Put up a table',
      'Names are unique on the floor. Places are in centimetres from the top left corner of the room, before the rotation in degrees.',
    )
      .input(z.object({ headers, body: shapes.newTable }))
      .output(shapes.tableAnswer),
    find: get(
      '/api/tables/{id}',
      'tables',
      'Read a table',
      'Its status is derived: a table with items is at least occupied. `items` is null when it holds nothing.',
    )
      .input(z.object({ params: tableParams }))
      .output(shapes.tableAnswer),
    change: put('/api/tables/{id}', 'tables', 'Change a table', 'What is not named stays as it is.')
      .input(z.object({ params: tableParams, headers, body: shapes.tableChange }))
      .output(shapes.tableAnswer),
    remove: remove('/api/tables/{id}', 'tables', 'Remove a table', 'Refused while it holds items.')
      .input(z.object({ params: tableParams, headers }))
      .output(empty),
    position: put('/api/tables/{id}/position', 'tables', 'Move a table', 'Within its room, or into another.')
      .input(z.object({ params: tableParams, headers, body: shapes.tablePosition }))
      .output(shapes.tableAnswer),
    status: put(
      '/api/tables/{id}/status',
      'tables',
      'Set the status of a table',
      'available → occupied, reserved, unavailable; occupied → bill_requested, available; reserved → occupied, available; bill_requested → occupied, available; unavailable → available. A table that holds items cannot be made available.',
    )
      .input(z.object({ params: tableParams, headers, body: shapes.tableStatusChange }))
      .output(shapes.tableAnswer),
    ...itemRoutes('tables', tableParams, shapes.tableAnswer),
  },
  tabs: {
    list: get('/api/tabs', 'tabs', 'List open tabs', 'In pages, in the order of their ids.')
      .input(z.object({ query: shapes.listQuery }))
      .output(shapes.tabsPage),
    create: post('/api/tabs', 'tabs', 'Open a tab', 'Names of open tabs are unique.')
      .input(z.object({ headers, body: shapes.newTab }))
      .output(shapes.tabAnswer),
    transfer: oc
      .route({
        method: 'POST',
        path: '/api/tabs/transfer',
        inputStructure: 'detailed',
        tags: ['tabs'],
        summary: 'Move items between tabs and tables',
        description:
          'From a tab or a table to a tab or a table: everything, or the items and quantities named.',
      })
      .input(z.object({ headers, body: shapes.transfer }))
      .output(shapes.transferAnswer),
    find: get('/api/tabs/{id}', 'tabs', 'Read an open tab', 'A tab that was closed is answered 404.')
      .input(z.object({ params: tabParams }))
      .output(shapes.tabAnswer),
    change: put(
      '/api/tabs/{id}',
      'tabs',
      'Rename a tab, or link it to a table',
      'What is not named stays as it is.',
    )
      .input(z.object({ params: tabParams, headers, body: shapes.tabChange }))
      .output(shapes.tabAnswer),
    remove: remove('/api/tabs/{id}', 'tabs', 'Close a tab', 'Refused while it holds items.')
      .input(z.object({ params: tabParams, headers }))
      .output(empty),
    ...itemRoutes('tabs', tabParams, shapes.tabAnswer),
  },
  rooms: {
    list: get('/api/rooms', 'rooms', 'List rooms', 'In the order in which terminals show them.').output(
      shapes.roomsAnswer,
    ),
    create: post('/api/rooms', 'rooms', 'Add a room', 'Its size is in centimetres.')
      .input(z.object({ headers, body: shapes.newRoom }))
      .output(shapes.roomAnswer),
    find: get('/api/rooms/{id}', 'rooms', 'Read a room', 'Its size, and what stands in it besides tables.')
      .input(z.object({ params: roomParams }))
      .output(shapes.roomAnswer),
    change: put('/api/rooms/{id}', 'rooms', 'Change a room', 'What is not named stays as it is.')
      .input(z.object({ params: roomParams, headers, body: shapes.roomChange }))
      .output(shapes.roomAnswer),
    remove: remove('/api/rooms/{id}', 'rooms', 'Remove a room', 'Refused while tables stand in it.')
      .input(z.object({ params: roomParams, headers }))
      .output(empty),
  },
  products: {
    list: get(
      '/api/products',
      'catalogue',
      'Read the catalogue',
      'Products with their variants, and the groups of modifiers that they offer: the ids with which items are ordered.',
    ).output(shapes.catalogueAnswer),
  },
  sales: {
    list: get(
      '/api/sales',
      'sales',
      'List sales',
      'In pages, in the order of their time. Amounts are in minor units of the currency of the venue (cents).',
    )
      .input(z.object({ query: shapes.salesQuery }))
      .output(shapes.salesPage),
  },
};
