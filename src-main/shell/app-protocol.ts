import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';
import { APP_ORIGIN } from '../../src-shared/contract/port.ts';
import { contentSecurityPolicy, withNonce } from './content-security.ts';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
};

/**
 * Makes `app://` an origin of its own, with storage and modules as a web page has them, and keeps its compiled scripts from one
 * start to the next. Must run before Electron is ready.
 */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the pages of the app from one folder, and nothing outside it. */
export function serveApp(folder: string): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    const path = normalize(
      join(folder, decodeURIComponent(url.pathname === '/' ? '/index.html' : url.pathname)),
    );
    const contentType = CONTENT_TYPES[extname(path)];
    // Node gives `app:` no origin of its own.
    if (`${url.protocol}//${url.host}` !== APP_ORIGIN) return answer(403);
    if (!path.startsWith(folder + sep) || contentType === undefined) return answer(404);
    const content = await readFile(path).catch(() => null);
    if (content === null) return answer(404);
    const nonce = randomBytes(16).toString('base64');
    const headers = {
      'content-type': contentType,
      'content-security-policy': contentSecurityPolicy(nonce),
      'x-content-type-options': 'nosniff',
    };
    const body = contentType.startsWith('text/html')
      ? withNonce(content.toString('utf8'), nonce)
      : new Uint8Array(content);
    return new Response(body, { headers });
  });
}

function answer(status: number): Response {
  return new Response(null, { status });
}
