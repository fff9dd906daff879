import { wholeRoom, zoomAbout } from './plan-view.ts';
import type { PlanSight } from './use-plan-view.ts';

const STEP = 1.5;
const MIDDLE = { x: 0, y: 0 };

export function zoomIn({ look }: Pick<PlanSight, 'look'>): void {
  look((view, frame) => zoomAbout(view, frame, { at: MIDDLE, by: STEP }), 'gliding');
}

export function zoomOut({ look }: Pick<PlanSight, 'look'>): void {
  look((view, frame) => zoomAbout(view, frame, { at: MIDDLE, by: 1 / STEP }), 'gliding');
}

export function showWhole({ look }: Pick<PlanSight, 'look'>): void {
  look((_, frame) => wholeRoom(frame), 'gliding');
}
