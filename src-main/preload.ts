import { ipcRenderer } from 'electron';
import { PORT_MESSAGES } from '../src-shared/contract/port.ts';

// The page has no way to Electron but this: it may ask for a port, and gets one.
window.addEventListener('message', (event: MessageEvent<{ type?: unknown } | null>) => {
  if (event.source !== window || event.origin !== location.origin) return;
  if (event.data?.type === PORT_MESSAGES.ask) ipcRenderer.send(PORT_MESSAGES.ask);
});

ipcRenderer.on(PORT_MESSAGES.port, (event) => {
  window.postMessage({ type: PORT_MESSAGES.port }, location.origin, [...event.ports]);
});
