import { t } from '@lingui/core/macro';
import type { VariantView } from '../../src-shared/contract/views.ts';
import { useAmount } from './use-amount.ts';
import styles from './variant-tiles.module.css';
import { walkGrid } from './walk-grid.ts';

interface VariantTilesProps {
  readonly variants: readonly VariantView[];
  readonly onChoose: (variant: string) => void;
}

/** The sizes of a product that has nothing else to choose: a tap adds it. */
export function VariantTiles({ variants, onChoose }: VariantTilesProps) {
  const amount = useAmount();
  return (
    <div className={styles.variants} role="group" aria-label={t`Sizes`} onKeyDown={walkGrid}>
      {variants.map(({ id, name, priceMinor }) => (
        <button
          key={id}
          type="button"
          className={styles.variant}
          aria-label={`${name}, ${amount(priceMinor)}`}
          onClick={() => onChoose(id)}
        >
          <span className={styles.name}>{name}</span>{' '}
          <span className={styles.price}>{amount(priceMinor)}</span>
        </button>
      ))}
    </div>
  );
}
