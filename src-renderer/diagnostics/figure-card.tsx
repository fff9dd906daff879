import { Card } from '../ui/card.tsx';
import styles from './figure-card.module.css';
import { Sparkline } from './sparkline.tsx';

interface FigureCardProps {
  readonly title: string;
  /** The figure of now, and what it counts. */
  readonly value: string;
  readonly unit: string;
  /** What else is worth knowing. */
  readonly note: string;
  readonly chart: {
    readonly values: readonly (number | null)[];
    readonly kind: 'bars' | 'line';
    readonly label: string;
  };
  readonly isBad?: boolean;
}

/** One figure in words, with its day below. */
export function FigureCard({ title, value, unit, note, chart, isBad = false }: FigureCardProps) {
  return (
    <Card title={title}>
      <div className={styles.figure} data-bad={isBad || undefined}>
        <p className={styles.now}>
          <span className={styles.value}>{value}</span> {unit}
        </p>
        <Sparkline {...chart} />
        <p className={styles.note}>{note}</p>
      </div>
    </Card>
  );
}
