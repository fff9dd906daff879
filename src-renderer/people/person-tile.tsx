import { initials } from '../ui/initials.ts';
import styles from './person-tile.module.css';

interface PersonTileProps {
  readonly name: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

export function PersonTile({ name, isChosen, onChoose }: PersonTileProps) {
  return (
    <button type="button" className={styles.person} aria-pressed={isChosen} onClick={onChoose}>
      <span aria-hidden className={styles.initials}>
        {initials(name)}
      </span>
      <span className={styles.name}>{name}</span>
    </button>
  );
}
