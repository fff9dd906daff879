import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';

/** @param {Buffer} content */
export const integrityOf = (content) => `sha512-${createHash('sha512').update(content).digest('base64')}`;

/**
 * A registry that knows one version of one package.
 * @param {{ name: string, version: string, tarball: Buffer, claimedIntegrity?: string }} pack
 * @returns {Promise<string>} its address
 */
export async function serveRegistry({ name, version, tarball, claimedIntegrity = integrityOf(tarball) }) {
  const server = createServer((request, response) => {
    const { host } = request.headers;
    if (request.url?.endsWith('.tgz')) {
      response.end(tarball);
      return;
    }
    const dist = { tarball: `http://${host}/${name}-${version}.tgz`, integrity: claimedIntegrity };
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        name,
        'dist-tags': { latest: version },
        versions: { [version]: { name, version, dist } },
      }),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`;
}

/**
 * @param {Readonly<Record<string, string>>} files content by name, below package/
 * @returns {Buffer} as npm packs it
 */
export function packTarball(files) {
  const entries = Object.entries(files).flatMap(([name, text]) => {
    const content = Buffer.from(text);
    return [
      tarHeader(`package/${name}`, content.length),
      content,
      Buffer.alloc((512 - (content.length % 512)) % 512),
    ];
  });
  return gzipSync(Buffer.concat([...entries, Buffer.alloc(1024)]));
}

/** @param {string} name @param {number} bytes */
function tarHeader(name, bytes) {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write('0000644\0', 100);
  header.write(`${bytes.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        ', 148);
  header.write('0ustar\u000000', 156);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}
