import '@fontsource-variable/inter/index.css';
import './tokens.css';
import './app.css';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { assert } from '../src-shared/domain/assert.ts';

/** Fills the page that was loaded, in the hand of all pages. */
export function showPage(content: ReactNode): void {
  const root = document.getElementById('root');
  assert(root !== null, 'the page has a root');
  createRoot(root).render(<StrictMode>{content}</StrictMode>);
}
