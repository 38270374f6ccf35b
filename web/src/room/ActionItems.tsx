import { Menu } from '@mantine/core';
import classes from './ActionItems.module.css';
import type { MenuAction } from './menu-action';

type ActionItemsProps<Subject> = { useActions: (of: Subject) => MenuAction[]; of: Subject };

/** What one feature lets this person do about somebody or something: a group of a menu, asked for when it is opened. */
export function ActionItems<Subject>({ useActions, of }: ActionItemsProps<Subject>) {
  const actions = useActions(of);
  if (actions.length === 0) return null;
  return (
    <div className={classes.group}>
      {actions.map(({ key, label, Icon, isGrave, act }) => (
        <Menu.Item
          key={key}
          color={isGrave ? 'red' : undefined}
          leftSection={<Icon size={18} aria-hidden="true" />}
          onClick={act}
        >
          {label}
        </Menu.Item>
      ))}
    </div>
  );
}
