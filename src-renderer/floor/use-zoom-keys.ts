import { useEffect } from 'react';
import { TAKES_ITS_OWN_KEYS } from '../ui/takes-its-own-keys.ts';
import type { PlanSight } from './use-plan-view.ts';
import { showWhole, zoomIn, zoomOut } from './zoom-steps.ts';

/** Plus and minus zoom, zero shows the whole room. The sign on the key of the plus goes for it, so that no Shift is needed. */
export function useZoomKeys({ look }: PlanSight): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(TAKES_ITS_OWN_KEYS) !== null) return;
      if (event.key === '+' || event.key === '=') zoomIn({ look });
      if (event.key === '-') zoomOut({ look });
      if (event.key === '0') showWhole({ look });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [look]);
}
