import { t } from '@lingui/core/macro';
import { List, MapIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { FilterRow } from './filter-row.tsx';
import styles from './floor-tools.module.css';
import { changeFloorView, useFloorView } from './floor-view.ts';

/** What stands below the floor: which tables, plan or list, and what else belongs to the view on show. */
export function FloorTools({ children }: { readonly children?: ReactNode }) {
  const isList = useFloorView(({ shape }) => shape === 'list');
  return (
    <div className={styles.tools} role="toolbar" aria-label={t`View of the floor`}>
      <FilterRow />
      <div className={styles.end}>
        {children}
        <Button
          icon={isList ? MapIcon : List}
          onClick={() => changeFloorView({ shape: isList ? 'plan' : 'list' })}
        >
          {isList ? t`Plan` : t`List`}
        </Button>
      </div>
    </div>
  );
}
