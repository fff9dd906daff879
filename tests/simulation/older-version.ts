import { registerHooks } from 'node:module';
import { type AppVersion, MISSING, type MissingType } from './app-version.ts';
import type * as centralModule from './central-node.ts';
import type * as terminalModule from './terminal-node.ts';

/**
 * The app as it was before it knew a type of operation: all of its own modules, loaded a second time, in which reading an
 * operation of that type comes to nothing. Every module is loaded under an address that says so, and asks for others under it.
 */
export async function olderVersion(missing: MissingType): Promise<AppVersion> {
  isReady ??= (registerHooks(hooks), true);
  const terminal = (await import(`./terminal-node.ts?${BEFORE}=${missing}`)) as typeof terminalModule;
  const central = (await import(`./central-node.ts?${BEFORE}=${missing}`)) as typeof centralModule;
  return { switchOn: terminal.switchOn, openVenue: central.openVenue, cannot: new Set(MISSING[missing]) };
}

const BEFORE = 'before';
let isReady: true | undefined;

const hooks: Parameters<typeof registerHooks>[0] = {
  resolve: (specifier, context, nextResolve) => {
    const resolved = nextResolve(specifier, context);
    const parent = context.parentURL === undefined ? null : new URL(context.parentURL);
    const missing = parent?.searchParams.get(BEFORE) ?? null;
    const isOwn = specifier.startsWith('.') && !resolved.url.includes('?');
    return missing === null || !isOwn
      ? resolved
      : { ...resolved, url: `${resolved.url}?${BEFORE}=${missing}` };
  },
  load: (url, context, nextLoad) => {
    const { pathname, searchParams } = new URL(url, 'file:');
    const missing = searchParams.get(BEFORE);
    if (missing === null || !pathname.endsWith('/src-shared/domain/operation.ts'))
      return nextLoad(url, context);
    const current = JSON.stringify(new URL(pathname, 'file:').href);
    const source = `
      import { interpret as read } from ${current};
      export * from ${current};
      export const interpret = (given) => given.type === ${JSON.stringify(missing)} ? null : read(given);`;
    return { format: 'module', source, shortCircuit: true };
  },
};
