import { useEffect, useState } from 'react';
import type { DiagnosticsView } from '../../src-shared/contract/monitoring.ts';
import { callMain } from '../connection/main-link.ts';

const ASK_EVERY_MS = 5_000;

/** What the terminal measures of itself, asked for anew every few seconds; null until the first answer, or for whoever may not look. */
export function useDiagnostics(): DiagnosticsView | null {
  const [view, setView] = useState<DiagnosticsView | null>(null);
  useEffect(() => {
    let isShown = true;
    const ask = async () => {
      // Without an answer the page keeps what it knew.
      const found = await callMain((client) => client.diagnostics()).catch(() => null);
      if (isShown && found !== null) setView(found);
    };
    void ask();
    const timer = setInterval(() => void ask(), ASK_EVERY_MS);
    return () => {
      isShown = false;
      clearInterval(timer);
    };
  }, []);
  return view;
}
