import { t } from '@lingui/core/macro';
import { Button as AriaButton, MenuTrigger } from 'react-aria-components';
import { useVenue } from '../connection/venue-store.ts';
import { handOverTo } from '../people/session.ts';
import { initials } from '../ui/initials.ts';
import { Menu, MenuItem } from '../ui/menu.tsx';
import styles from './staff-menu.module.css';

/** Who is at work, and the way to hand over to somebody else. */
export function StaffMenu() {
  const staff = useVenue((venue) => venue.staff);
  const operator = useVenue(({ terminal }) => terminal.operator);
  const person = operator === null ? undefined : staff.get(operator);
  return (
    <MenuTrigger>
      <AriaButton className={styles.avatar ?? ''}>
        <span aria-hidden>{person === undefined ? '?' : initials(person.name)}</span>
        <span className="visually-hidden">
          {person === undefined ? t`Choose who is working` : workingWords(person)}
        </span>
      </AriaButton>
      <Menu
        label={t`Who is working`}
        title={t`Who is working?`}
        popover={{ placement: 'right bottom', offset: 24 }}
        selectionMode="single"
        selectedKeys={operator === null ? [] : [operator]}
        onAction={(key) => {
          const next = staff.get(String(key));
          if (next !== undefined && next.id !== operator) void handOverTo(next);
        }}
      >
        {[...staff.values()].map(({ id, name }) => (
          <MenuItem key={id} id={id} name={name}>
            <span aria-hidden className={styles.initials}>
              {initials(name)}
            </span>
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  );
}

function workingWords({ name }: { readonly name: string }): string {
  return t`${name} is working. Hand over`;
}
