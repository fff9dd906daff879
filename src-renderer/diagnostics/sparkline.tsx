import styles from './sparkline.module.css';

const WIDTH = 288;
const HEIGHT = 48;

interface SparklineProps {
  /** One value for each slot of the day, oldest first; null where nothing was measured. */
  readonly values: readonly (number | null)[];
  /** What the picture tells, in words. */
  readonly label: string;
  /** Bars for counts, which begin at nothing; a line for what is always there. */
  readonly kind: 'bars' | 'line';
}

/** A day at a glance. It has no axes: the figure beside it and the words around it say how much. */
export function Sparkline({ values, label, kind }: SparklineProps) {
  const known = values.filter((value) => value !== null);
  const highest = Math.max(...known, 0);
  const slot = WIDTH / values.length;
  const topOf = (value: number) => HEIGHT - (highest === 0 ? 0 : (value / highest) * (HEIGHT - 4));
  const path = values
    .map((value, index) => {
      if (value === null || (kind === 'bars' && value === 0)) return '';
      const [left, top] = [(index * slot).toFixed(1), topOf(value).toFixed(1)];
      if (kind === 'bars') return `M${left} ${HEIGHT}V${top}h${slot.toFixed(1)}V${HEIGHT}z`;
      return `${(values[index - 1] ?? null) === null ? 'M' : 'L'}${left} ${top}h${slot.toFixed(1)}`;
    })
    .join('');
  return (
    <svg
      className={styles.chart}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
    >
      <line className={styles.ground} x1={0} x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      <path className={styles.values} data-kind={kind} d={path} />
    </svg>
  );
}
