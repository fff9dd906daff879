import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  type MenuProps as AriaMenuProps,
  Popover,
  type PopoverProps,
} from 'react-aria-components';
import styles from './menu.module.css';

interface MenuProps extends Pick<AriaMenuProps<object>, 'selectionMode' | 'selectedKeys' | 'onAction'> {
  readonly label: string;
  /** What the choices are about, above them. */
  readonly title?: string;
  /** Where it opens; left out inside a MenuTrigger. */
  readonly popover?: Pick<PopoverProps, 'triggerRef' | 'isOpen' | 'onOpenChange' | 'placement' | 'offset'>;
  readonly children: ReactNode;
}

/** A list of things to do, beside what it is about. One that no MenuTrigger opened takes the focus itself. */
export function Menu({ label, title, popover, children, ...menu }: MenuProps) {
  return (
    <Popover className={styles.popover ?? ''} aria-label={label} offset={10} {...popover}>
      {title !== undefined && <p className={styles.title}>{title}</p>}
      <AriaMenu
        {...menu}
        {...(popover?.isOpen && { autoFocus: 'first' })}
        className={styles.menu ?? ''}
        aria-label={label}
      >
        {children}
      </AriaMenu>
    </Popover>
  );
}

interface MenuItemProps {
  readonly id: string;
  readonly icon?: LucideIcon;
  readonly name: string;
  readonly children?: ReactNode;
}

/** @param children what stands before the name in place of an icon. */
export function MenuItem({ id, icon: Icon, name, children }: MenuItemProps) {
  return (
    <AriaMenuItem id={id} className={styles.item ?? ''} textValue={name}>
      {Icon && <Icon aria-hidden className={styles.icon} strokeWidth={1.9} />}
      {children}
      {name}
    </AriaMenuItem>
  );
}
