import path from 'node:path';
import { app, Menu } from 'electron';
import { registerAppScheme, serveApp } from '../../../src-main/shell/app-protocol.ts';
import { openTerminalWindow, serveRouter } from '../../../src-main/shell/terminal-window.ts';
import { createRouter } from '../../../src-main/terminal/router.ts';
import type { Terminal } from '../../../src-main/terminal/terminal.ts';

/**
 * Coaster's window, preload, protocol, port and router around a terminal that answers every command at once and keeps nothing:
 * what a tap costs before Coaster does anything.
 */
const echo: Pick<
  Terminal,
  'snapshot' | 'execute' | 'setSettings' | 'forbids' | 'lock' | 'readCrossings' | 'subscribe'
> = {
  snapshot: () => notAsked(),
  execute: () => ({ ok: true, created: null, seq: null }),
  setSettings: () => notAsked(),
  forbids: () => notAsked(),
  lock: () => notAsked(),
  readCrossings: () => notAsked(),
  subscribe: () => () => undefined,
};

registerAppScheme();
const dataFolder = process.env['COASTER_DATA'];
if (dataFolder !== undefined) app.setPath('userData', dataFolder);

void app.whenReady().then(openWindow);
app.on('window-all-closed', () => app.quit());

function openWindow(): void {
  Menu.setApplicationMenu(null);
  const appPath = app.getAppPath();
  serveApp(path.join(appPath, 'renderer'));
  openTerminalWindow({
    preload: path.join(appPath, 'preload.cjs'),
    state: null,
    kiosk: false,
    keepState: () => undefined,
  });
  serveRouter(
    createRouter({
      terminal: echo,
      chooseFile: () => notAsked(),
      sampleVenue: '',
      importFile: () => notAsked(),
      checkStore: () => notAsked(),
      sales: { page: () => notAsked(), totals: () => notAsked(), receipt: () => notAsked() },
      history: { page: () => notAsked(), merges: () => notAsked() },
      link: { join: () => notAsked(), tryNow: () => notAsked(), journals: () => notAsked() },
      signIn: {
        enter: () => notAsked(),
        approve: () => notAsked(),
        setPin: () => notAsked(),
        waitMs: () => notAsked(),
      },
      monitoring: { diagnostics: () => notAsked(), switched: () => undefined },
      saveSupportFile: () => notAsked(),
      startNotice: null,
    }),
  );
}

function notAsked(): never {
  throw new Error('The echo answers commands and nothing else.');
}
