import { ActionIcon, Button, Group, Menu, TextInput } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '~/generated/room';
import { useCommand } from '~/room/context';
import { Dialog } from '~/room/Dialog';
import classes from './Board.module.css';

const asking = ['rename', 'clear', 'delete'] as const;
type Asking = (typeof asking)[number];

/** What is done to a board as a whole: asked once more when it takes something away from everybody. */
export function BoardMenu({ board }: { board: Board }) {
  const { t } = useTranslation('board');
  const [asked, setAsked] = useState<Asking>();
  const close = () => setAsked(undefined);
  return (
    <>
      <Menu position="top-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            className={classes.control}
            variant="subtle"
            color="gray"
            size={40}
            aria-label={t('more')}
            title={t('more')}
          >
            <IconDots size={20} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {asking.map((one) => (
            <Menu.Item key={one} onClick={() => setAsked(one)}>
              {t(one)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {asked === 'rename' && <Rename board={board} onClose={close} />}
      {(asked === 'clear' || asked === 'delete') && <Ask board={board} deed={asked} onClose={close} />}
    </>
  );
}

type OfBoard = { board: Board; onClose: () => void };

function Rename({ board, onClose }: OfBoard) {
  const { t } = useTranslation('board');
  const command = useCommand();
  const [name, setName] = useState(board.name);
  const rename = async () => {
    if (await command({ kind: 'rename_board', board: board.id, name })) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('rename')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void rename();
        }}
      >
        <TextInput
          label={t('name')}
          value={name}
          maxLength={60}
          data-autofocus
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <Group justify="flex-end" mt="md">
          <Button type="submit" disabled={name.trim() === ''}>
            {t('rename')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

function Ask({ board, deed, onClose }: OfBoard & { deed: 'clear' | 'delete' }) {
  const { t } = useTranslation('board');
  const command = useCommand();
  const go = async () => {
    if (await command({ kind: `${deed}_board`, board: board.id })) onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t(deed)}>
      <p>{t(deed === 'clear' ? 'clearAsk' : 'deleteAsk', { name: board.name })}</p>
      <Group justify="flex-end">
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('keep')}
        </Button>
        <Button onClick={() => void go()}>{t(deed === 'clear' ? 'clearGo' : 'deleteGo')}</Button>
      </Group>
    </Dialog>
  );
}
