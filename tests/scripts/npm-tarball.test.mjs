import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { fetchTarball } from '../../scripts/runtime/npm-tarball.mjs';
import { explain } from '../../scripts/terminal/fault.mjs';
import { integrityOf, packTarball, serveRegistry } from './loopback-registry.mjs';
import { temporaryFolder } from './temporary-folder.mjs';

// npm starts slowly, and tries an address more than once.
vi.setConfig({ testTimeout: 60_000 });

const pack = { name: 'runtime', version: '1.0.0' };
const manifest = JSON.stringify(pack);
const expected = packTarball({ 'package.json': manifest, 'electron.zip': 'the runtime' });
const other = packTarball({ 'package.json': manifest, 'electron.zip': 'something else' });

afterEach(() => vi.unstubAllEnvs());

/** @param {string} registry @param {string} folder */
async function fetchFrom(registry, folder) {
  vi.stubEnv('npm_config_registry', registry);
  vi.stubEnv('npm_config_userconfig', '/dev/null');
  const wanted = { spec: 'runtime@1.0.0', integrity: integrityOf(expected), bytes: expected.length };
  return fetchTarball({ ...wanted, folder, setDetail: () => {} });
}

test('fetches a tarball through the registry that npm is configured for', async () => {
  const folder = temporaryFolder();
  const file = await fetchFrom(await serveRegistry({ ...pack, tarball: expected }), folder);
  expect(readFileSync(file).equals(expected)).toBe(true);
  expect(readdirSync(folder)).toHaveLength(1);
});

test('refuses a tarball that the registry vouches for but that is not the one expected', async () => {
  const registry = await serveRegistry({ ...pack, tarball: other });
  await expect(fetchFrom(registry, temporaryFolder())).rejects.toThrow('is not the file that was expected');
});

test('says that a tarball was damaged on its way', async () => {
  const registry = await serveRegistry({ ...pack, tarball: other, claimedIntegrity: integrityOf(expected) });
  const failure = await fetchFrom(registry, temporaryFolder()).catch((error) => error);
  expect(explain(failure)).toBe(
    'A download was damaged on its way. Run the same command again to fetch it anew.',
  );
});

test('says that the registry cannot be reached', async () => {
  const failure = await fetchFrom('http://127.0.0.1:9/', temporaryFolder()).catch((error) => error);
  expect(explain(failure)).toMatch(/^The npm registry cannot be reached\. Connect to the network/u);
});
