import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { saveSupportFile } from '../../src-main/monitoring/save-support-file.ts';
import { supportFile } from '../../src-main/monitoring/support-file.ts';
import { watchedBar } from './opened-monitoring.ts';

/** Words that stand nowhere but in what people wrote. */
const PERSONAL = ['Zanzotto', 'Quetzal', 'Xylofon', 'Fjordbar', 'kept-secret', 'central.example'];

it('tells figures, settings and the log, and nothing of what people wrote or who they are', async () => {
  const bar = watchedBar();
  const { terminal } = bar.monitoring;
  const holder = bar.at('1');
  bar.done({ type: 'addPerson', name: 'Zanzotto', role: 'manager' });
  bar.done({ type: 'openTab', name: 'Quetzal' });
  terminal.execute({ type: 'addLine', holder, product: bar.product('Ale'), note: 'for Xylofon' });
  terminal.setSettings({ name: 'Fjordbar' });
  terminal.keepConnection({
    membership: {
      address: 'https://central.example',
      token: { kept: 'plain', text: 'kept-secret' },
      venue: { id: holder.id, name: 'Fjordbar' },
    },
  });
  terminal.reportFaults(['the tab Quetzal is not whole']);

  const file = join(bar.folder, 'support.json.gz');
  const content = async () =>
    supportFile({
      ...(await bar.monitoring.diagnostics()),
      terminal,
      schema: '0008_operations_of_holder',
      versions: process.versions,
      lines: ['{"event":"started"}', '{"event":'],
    });
  expect(await saveSupportFile({ chooseFile: () => Promise.resolve(file), content })).toEqual({
    outcome: 'saved',
    file,
  });

  const text = gunzipSync(readFileSync(file)).toString('utf8');
  expect(PERSONAL.filter((word) => text.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
  const { tables, tabs, staff, products, rooms } = terminal.snapshot();
  const ids = [...tables, ...tabs, ...staff, ...products, ...rooms].map(({ id }) => id);
  expect(ids.filter((id) => id !== holder.id && text.includes(id))).toEqual([]);
  expect(JSON.parse(text)).toMatchObject({
    versions: { app: '1.2.3', schema: '0008_operations_of_holder' },
    report: { figures: { itemOperations: [{ kind: 'addLine', outcome: 'done', count: 1 }] } },
    series: [{ done: 1 }],
    faultsFound: 1,
    log: [{ event: 'started' }, null],
  });
  // Those words were there to be found.
  expect(JSON.stringify([terminal.snapshot(), terminal.settings()])).toContain('Quetzal');
});

it('says so when it cannot lie there, and writes nothing for whoever thinks better of it', async () => {
  const content = () => Promise.resolve({});
  const nowhere = join(watchedBar().folder, 'nowhere', 'support.json.gz');
  expect(await saveSupportFile({ chooseFile: () => Promise.resolve(nowhere), content })).toEqual({
    outcome: 'failed',
    because: 'not_written',
  });
  expect(await saveSupportFile({ chooseFile: () => Promise.resolve(null), content })).toEqual({
    outcome: 'cancelled',
  });
});
