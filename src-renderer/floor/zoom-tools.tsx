import { t } from '@lingui/core/macro';
import { Maximize, Minus, Plus } from 'lucide-react';
import { Button } from '../ui/button.tsx';
import type { PlanSight } from './use-plan-view.ts';
import { showWhole, zoomIn, zoomOut } from './zoom-steps.ts';
import styles from './zoom-tools.module.css';

/** Looks at the plan from nearer and from further away. */
export function ZoomTools({ sight }: { readonly sight: PlanSight }) {
  return (
    <div role="group" aria-label={t`Zoom`} className={styles.tools}>
      <Button
        className={styles.tool}
        icon={Minus}
        aria-label={t`Zoom out`}
        disabled={sight.isWhole}
        onClick={() => zoomOut(sight)}
      />
      <Button
        className={styles.tool}
        icon={Maximize}
        aria-label={t`Show the whole room`}
        disabled={sight.isWhole}
        onClick={() => showWhole(sight)}
      />
      <Button
        className={styles.tool}
        icon={Plus}
        aria-label={t`Zoom in`}
        disabled={sight.isNearest}
        onClick={() => zoomIn(sight)}
      />
    </div>
  );
}
