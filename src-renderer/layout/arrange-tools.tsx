import { i18n, type MessageDescriptor } from '@lingui/core';
import { msg, t } from '@lingui/core/macro';
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
  readonly name: MessageDescriptor;
  readonly least: number;
  readonly act: (layout: Layout, ids: readonly string[]) => Layout;
}

const aligning = (icon: LucideIcon, name: MessageDescriptor, alignment: Alignment): Tool => ({
  icon,
  name,
  least: 2,
  act: (layout, ids) => align(layout, ids, alignment),
});
const distributing = (icon: LucideIcon, name: MessageDescriptor, axis: Axis): Tool => ({
  icon,
  name,
  least: 3,
  act: (layout, ids) => distribute(layout, ids, axis),
});

const TOOLS: readonly Tool[] = [
  aligning(AlignStartVertical, msg`Align left`, 'left'),
  aligning(AlignCenterVertical, msg`Align centres`, 'centre'),
  aligning(AlignEndVertical, msg`Align right`, 'right'),
  distributing(AlignHorizontalSpaceAround, msg`Same gaps across`, 'across'),
  aligning(AlignStartHorizontal, msg`Align top`, 'top'),
  aligning(AlignCenterHorizontal, msg`Align middles`, 'middle'),
  aligning(AlignEndHorizontal, msg`Align bottom`, 'bottom'),
  distributing(AlignVerticalSpaceAround, msg`Same gaps down`, 'down'),
];

/** Brings several things into line, or apart by the same. */
export function ArrangeTools({ ids }: { readonly ids: readonly string[] }) {
  return (
    <div role="group" aria-label={t`Arrange`} className={styles.tools}>
      {TOOLS.map(({ icon, name, least, act }) => (
        <Button
          key={name.id}
          icon={icon}
          aria-label={i18n._(name)}
          disabled={ids.length < least}
          onClick={() => change((layout) => act(layout, ids))}
        />
      ))}
    </div>
  );
}
