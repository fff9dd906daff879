import { t } from '@lingui/core/macro';
import { ArrowLeft } from 'lucide-react';
import { assertNever } from '../../src-shared/domain/assert.ts';
import type { HolderKind } from '../../src-shared/domain/holder.ts';
import { goTo } from '../shell/navigation.ts';
import { Button } from '../ui/button.tsx';
import styles from './holder-gone.module.css';

/** Shown when the order was closed under the person's hands: its table was removed, or its tab settled, merged or closed. */
export function HolderGone({ kind }: { readonly kind: HolderKind }) {
  return (
    <section className={styles.gone}>
      <h1 className={styles.title}>{title(kind)}</h1>
      <p className={styles.reason}>
        {t`It was closed, settled or moved in the meantime. What was moved is on the other order.`}
      </p>
      <Button size="often" icon={ArrowLeft} onClick={() => goTo({ screen: 'floor' })}>
        {t`Back to the floor`}
      </Button>
    </section>
  );
}

function title(kind: HolderKind): string {
  switch (kind) {
    case 'table':
      return t`This table is no longer there`;
    case 'tab':
      return t`This tab is closed`;
    case 'counter':
      return t`This is the counter of another terminal`;
    default:
      return assertNever(kind);
  }
}
