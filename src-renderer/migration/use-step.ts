import { useSyncExternalStore } from 'react';
import { SCHEMA_STEPS, type SchemaStep } from '../../src-shared/contract/schema-step.ts';

/** The step that the address of the page names behind its `#`; the first one where it names none. */
export function useStep(): SchemaStep {
  return useSyncExternalStore(subscribe, namedStep);
}

function subscribe(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

function namedStep(): SchemaStep {
  return SCHEMA_STEPS.find((step) => location.hash === `#${step}`) ?? 'check';
}
