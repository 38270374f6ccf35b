import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Choices.module.css';

export type ChoiceInRoom = { id: string; name: string; where: string; picture: ReactNode };

type InRoomProps = {
  title: string;
  choices: ChoiceInRoom[];
  removing: (name: string) => string;
  onShow: (id: string) => void;
  onRemove: (id: string) => void;
};

/** What was shown in a room before: any of the stage goes on with it where it was left. */
export function InRoom({ title, choices, removing, onShow, onRemove }: InRoomProps) {
  return (
    <section>
      <h3 className={classes.head}>{title}</h3>
      <ul className={classes.list}>
        {choices.map(({ id, name, where, picture }) => (
          <li key={id} className={classes.row}>
            <UnstyledButton className={classes.choice} onClick={() => onShow(id)}>
              <span className={classes.picture}>{picture}</span>
              <span className={classes.name} dir="auto">
                {name}
              </span>
              <span className={classes.where}>{where}</span>
            </UnstyledButton>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={44}
              aria-label={removing(name)}
              onClick={() => onRemove(id)}
            >
              <IconX size={18} />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </section>
  );
}
