import { describe, expect, it } from 'vitest';
import { onlyConflict, openTwoBars, remedyOf } from './two-bars.ts';

describe('two open tabs of one name', () => {
  function twoRossis() {
    const bars = openTwoBars();
    const { here, there, meet } = bars;
    const [older, younger] = [
      here.created({ type: 'openTab', name: 'Rossi' }),
      there.created({ type: 'openTab', name: ' rossi' }),
    ];
    here.order({ kind: 'tab', id: older }, 'Ale');
    there.order({ kind: 'tab', id: younger }, 'Stout');
    meet();
    return { ...bars, older, younger };
  }

  it('are told with who opened them and what is on them, and become one', () => {
    const { here, there, meet, older } = twoRossis();
    const conflict = onlyConflict(here, 'sameName');
    expect(conflict).toMatchObject({
      name: 'rossi',
      tabs: [
        { id: older, who: 'Ada', here: true, count: 1, totalMinor: 450 },
        { who: 'Ben', here: false, count: 1, totalMinor: 520 },
      ],
      newName: 'rossi 2',
    });
    here.done(remedyOf(conflict, 'merge'));
    meet();
    expect(there.terminal.snapshot().conflicts).toEqual([]);
    expect(there.items({ kind: 'tab', id: older })).toHaveLength(2);
    expect(there.terminal.snapshot().tabs).toHaveLength(1);
  });

  it('stay two when the younger one gets a number', () => {
    const { here, meet } = twoRossis();
    here.done(remedyOf(onlyConflict(here, 'sameName'), 'rename'));
    meet();
    expect(here.terminal.snapshot().conflicts).toEqual([]);
    expect(
      here.terminal
        .snapshot()
        .tabs.map(({ name }) => name)
        .sort(),
    ).toEqual(['Rossi', 'rossi 2']);
  });

  it('are told again when a late line opens one that was closed', () => {
    const { here, there, meet, younger } = twoRossis();
    here.done(remedyOf(onlyConflict(here, 'sameName'), 'merge'));
    there.order({ kind: 'tab', id: younger }, 'Wine', { variant: there.variant('Wine', 'Glass') });
    meet();
    expect(onlyConflict(here, 'sameName').tabs[1]).toMatchObject({ id: younger, count: 1 });
  });

  it('are joined by closing the younger one where it holds nothing', () => {
    const { here, there, meet } = openTwoBars();
    for (const bar of [here, there]) bar.done({ type: 'openTab', name: 'Rossi' });
    meet();
    here.done(remedyOf(onlyConflict(here, 'sameName'), 'closeEmpty'));
    meet();
    expect(there.terminal.snapshot()).toMatchObject({ conflicts: [], tabs: [{ name: 'Rossi' }] });
  });
});

describe('a tab that two terminals linked to different tables', () => {
  function linkedTwice() {
    const bars = openTwoBars();
    const { here, there, meet } = bars;
    const tab = here.created({ type: 'openTab', name: 'Rossi' });
    meet();
    here.done({ type: 'linkTab', tab, table: here.at('1').id });
    there.done({ type: 'linkTab', tab, table: there.at('2').id });
    meet();
    return { ...bars, tab };
  }

  it('is told with both, and stays linked to the later one once somebody says so', () => {
    const { here, there, meet, tab } = linkedTwice();
    const conflict = onlyConflict(here, 'linkedTwice');
    expect(conflict).toMatchObject({
      place: { name: 'Rossi' },
      holders: [{ kind: 'tab', id: tab }, here.at('1'), here.at('2')],
      links: [
        { who: 'Ada', table: '1' },
        { who: 'Ben', table: '2' },
      ],
    });
    here.done(remedyOf(conflict, 'keepLink'));
    meet();
    expect(there.terminal.snapshot().conflicts).toEqual([]);
    expect(there.tab('Rossi')?.table).toBe(there.at('2').id);
    expect(there.refusal(remedyOf(conflict, 'keepLink'))).toEqual({ code: 'conflict_settled' });
  });

  it('is linked to the former table by the other remedy', () => {
    const { here, there, meet } = linkedTwice();
    there.done(remedyOf(onlyConflict(there, 'linkedTwice'), 'linkToFormer'));
    meet();
    expect(here.terminal.snapshot().conflicts).toEqual([]);
    expect(here.tab('Rossi')?.table).toBe(here.at('1').id);
  });

  it('is nothing to decide any more when the tab is closed', () => {
    const { here, meet, tab } = linkedTwice();
    here.done({ type: 'closeTab', tab });
    meet();
    expect(here.terminal.snapshot().conflicts).toEqual([]);
  });
});

describe('a table that was removed while it held lines', () => {
  it('is told with what it holds and who removed it, and comes back', () => {
    const { here, there, meet } = openTwoBars();
    const { id } = here.at('1');
    here.order(here.at('1'), 'Ale', { quantity: 2 });
    there.done({ type: 'removeTable', table: id });
    meet();
    const conflict = onlyConflict(here, 'tableGone');
    expect(conflict).toMatchObject({
      place: { name: '1' },
      count: 2,
      totalMinor: 900,
      removed: { who: 'Ben', here: false },
    });
    here.done(remedyOf(conflict, 'bringBack'));
    meet();
    expect(there.terminal.snapshot().conflicts).toEqual([]);
    expect(there.items(there.at('1'))).toMatchObject([{ name: 'Ale' }]);
  });

  it('comes back with a number when another table has its name by now, and with its room', () => {
    const { here, there, meet } = openTwoBars();
    const garden = here.room('Garden')?.id ?? '';
    const size = { x: 0, y: 0, width: 80, height: 80, rotation: 0, shape: 'round', seats: 2 } as const;
    const table = here.created({ type: 'addTable', room: garden, name: '9', ...size });
    meet();
    here.order({ kind: 'table', id: table }, 'Ale');
    there.done({ type: 'removeTable', table });
    there.done({ type: 'removeRoom', room: garden });
    const hall = there.room('Hall')?.id ?? '';
    there.done({ type: 'addTable', room: hall, name: '9', ...size });
    meet();
    here.done(remedyOf(onlyConflict(here, 'tableGone'), 'bringBack'));
    meet();
    expect(there.table('9 2')).toMatchObject({ id: table, room: garden, items: [{ name: 'Ale' }] });
    expect(there.room('Garden')).toBeDefined();
    expect(there.terminal.snapshot().conflicts).toEqual([]);
  });
});

describe('a room that was removed while it got a table', () => {
  it('is told with its tables, and comes back', () => {
    const { here, there, meet } = openTwoBars();
    const room = here.room('Garden')?.id ?? '';
    const place = { x: 0, y: 0, width: 80, height: 80, rotation: 0, shape: 'round', seats: 2 } as const;
    here.done({ type: 'addTable', room, name: '9', ...place });
    there.done({ type: 'removeRoom', room });
    meet();
    const conflict = onlyConflict(here, 'roomGone');
    expect(conflict).toMatchObject({ name: 'Garden', tables: ['9'], removed: { who: 'Ben' } });
    there.done(remedyOf(conflict, 'bringBack'));
    meet();
    expect(here.room('Garden')).toBeDefined();
    expect(here.terminal.snapshot().conflicts).toEqual([]);
  });
});

describe('the stream of changes', () => {
  it('tells of conflicts only when there are others than before', () => {
    const { here, there, meet } = openTwoBars();
    here.order(here.at('1'), 'Ale');
    meet();
    here.settleAll(here.at('1'));
    there.settleAll(there.at('1'));
    meet();
    const heard: number[] = [];
    const conflict = onlyConflict(here, 'paidTwice');
    here.terminal.subscribe(({ rows }) => {
      for (const row of rows) if (row.row === 'conflicts') heard.push(row.value.length);
    });
    here.order(here.at('2'), 'Ale');
    here.order(here.at('1'), 'Ale');
    here.done({ type: 'openTab', name: 'Mia' });
    expect(heard).toEqual([]);
    here.done(remedyOf(conflict, 'giveBack'));
    expect(heard).toEqual([0]);
  });
});
