import { t } from '@lingui/core/macro';
import { commonValue } from './common-value.ts';
import type { Box, Thing } from './draft/layout.ts';
import { setBox, TURN_STEP } from './draft/place.ts';
import { GRID } from './draft/snap.ts';
import { change } from './layout-store.ts';
import { NumberField } from './number-field.tsx';
import styles from './panel.module.css';

/** Where things stand, how large they are and how they are turned, as numbers. */
export function BoxFields({ things }: { readonly things: readonly Thing[] }) {
  const ids = things.map(({ id }) => id);
  const set = (given: Partial<Box>) => change((layout) => setBox(layout, ids, given));
  const of = (field: keyof Box) => commonValue(things, (thing) => thing[field]);
  return (
    <>
      <div className={styles.pair}>
        <NumberField label={t`From the left`} unit="cm" value={of('x')} onChange={(x) => set({ x })} />
        <NumberField label={t`From the top`} unit="cm" value={of('y')} onChange={(y) => set({ y })} />
      </div>
      <div className={styles.pair}>
        <NumberField
          label={t`Width`}
          unit="cm"
          step={GRID}
          value={of('width')}
          onChange={(width) => set({ width })}
        />
        <NumberField
          label={t`Depth`}
          unit="cm"
          step={GRID}
          value={of('height')}
          onChange={(height) => set({ height })}
        />
      </div>
      <NumberField
        label={t({ message: 'Turn', context: 'by how many degrees' })}
        unit="°"
        step={TURN_STEP}
        value={of('rotation')}
        onChange={(rotation) => set({ rotation })}
      />
    </>
  );
}
