import { t } from '@lingui/core/macro';
import { useVenue } from '../connection/venue-store.ts';
import { useRooms } from '../floor/use-rooms.ts';
import { tableName } from '../ui/holder-name.ts';
import { SelectField } from '../ui/select-field.tsx';

interface TableSelectProps {
  readonly value: string | null;
  readonly onChange: (table: string | null) => void;
}

const NAMES = new Intl.Collator(undefined, { numeric: true });

/** Chooses one of the venue's tables, or none. */
export function TableSelect({ value, onChange }: TableSelectProps) {
  const rooms = useRooms();
  const tables = useVenue((venue) => venue.tables);
  return (
    <SelectField label={t`Sits at`} value={value ?? ''} onChange={(id) => onChange(id === '' ? null : id)}>
      <option value="">{t`No table`}</option>
      {rooms.map((room) => (
        <optgroup key={room.id} label={room.name}>
          {[...tables.values()]
            .filter((table) => table.room === room.id)
            .sort((left, right) => NAMES.compare(left.name, right.name))
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {tableName(name)}
              </option>
            ))}
        </optgroup>
      ))}
    </SelectField>
  );
}
