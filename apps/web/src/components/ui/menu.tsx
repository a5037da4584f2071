import { EllipsisVertical, type LucideIcon } from 'lucide-react';
import type { Key } from 'react';
import { Button, Menu as AriaMenu, MenuItem as AriaMenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { classNames } from './class-names.js';
import styles from './menu.module.css';

export type MenuItem = {
  id: string;
  label: string;
  icon?: LucideIcon;
  /** Leads to something that cannot be undone (it still asks). */
  isDangerous?: boolean;
  onSelect: () => void;
};

type MenuProps = {
  /** What the menu is about: "Actions for Nikos K." */
  label: string;
  items: readonly MenuItem[];
};

/** In the frame after the one in which the closing menu gives the focus back to its button. */
const onceClosed = (act: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(act));
};

/** A few acts on one thing, behind one button. A dialog that one of them opens gives the focus back to that button. */
export const Menu = ({ label, items }: MenuProps) => {
  const select = (key: Key) => {
    const item = items.find(({ id }) => id === key);
    if (item) onceClosed(item.onSelect);
  };
  return (
    <MenuTrigger>
      <Button className={styles.trigger} aria-label={label}>
        <EllipsisVertical className={styles.icon} />
      </Button>
      <Popover className={styles.popover} placement="bottom end">
        <AriaMenu className={styles.menu} onAction={select} aria-label={label}>
          {items.map(({ id, label: text, icon: Icon, isDangerous }) => (
            <AriaMenuItem
              key={id}
              id={id}
              textValue={text}
              className={classNames(styles.item, isDangerous && styles.danger)}
            >
              {Icon && <Icon className={styles.icon} />}
              {text}
            </AriaMenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
};
