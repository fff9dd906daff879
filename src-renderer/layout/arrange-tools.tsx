import {
  AlignCenterHorizontal,
  AlignCenterVertical,
  AlignEndHorizontal,
  AlignEndVertical,
  AlignHorizontalSpaceAround,
  AlignStartHorizontal,
  AlignStartVertical,
  AlignVerticalSpaceAround,
  type LucideIcon,
} from 'lucide-react';
import { Button } from '../ui/button.tsx';
import { type Alignment, type Axis, align, distribute } from './draft/arrange.ts';
import type { Layout } from './draft/layout.ts';
import { change } from './layout-store.ts';
import styles from './panel.module.css';

interface Tool {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly least: number;
  readonly act: (layout: Layout, ids: readonly string[]) => Layout;
}

const aligning = (icon: LucideIcon, name: string, alignment: Alignment): Tool => ({
  icon,
  name,
  least: 2,
  act: (layout, ids) => align(layout, ids, alignment),
});
const distributing = (icon: LucideIcon, name: string, axis: Axis): Tool => ({
  icon,
  name,
  least: 3,
  act: (layout, ids) => distribute(layout, ids, axis),
});

const TOOLS: readonly Tool[] = [
  aligning(AlignStartVertical, 'Align left', 'left'),
  aligning(AlignCenterVertical, 'Align centres', 'centre'),
  aligning(AlignEndVertical, 'Align right', 'right'),
  distributing(AlignHorizontalSpaceAround, 'Same gaps across', 'across'),
  aligning(AlignStartHorizontal, 'Align top', 'top'),
  aligning(AlignCenterHorizontal, 'Align middles', 'middle'),
  aligning(AlignEndHorizontal, 'Align bottom', 'bottom'),
  distributing(AlignVerticalSpaceAround, 'Same gaps down', 'down'),
];

/** Brings several things into line, or apart by the same. */
export function ArrangeTools({ ids }: { readonly ids: readonly string[] }) {
  return (
    <div role="group" aria-label="Arrange" className={styles.tools}>
      {TOOLS.map(({ icon, name, least, act }) => (
        <Button
          key={name}
          icon={icon}
          aria-label={name}
          disabled={ids.length < least}
          onClick={() => change((layout) => act(layout, ids))}
        />
      ))}
    </div>
  );
}
