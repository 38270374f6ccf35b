import { UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '~/room/context';
import classes from './Board.module.css';
import { BoardButton } from './BoardBar';
import { useBoards } from './parts';

/** All boards of the room: one press, and everybody sees it. */
export function BoardTabs({ shown }: { shown: string }) {
  const { t } = useTranslation('board');
  const { t: ofRail } = useTranslation('whiteboard');
  const command = useCommand();
  const boards = Object.values(useBoards() ?? {}).sort((one, other) => (one.id < other.id ? -1 : 1));
  return (
    <>
      <nav className={classes.tabs} aria-label={t('boards')}>
        {boards.map((board) => (
          <UnstyledButton
            key={board.id}
            className={classes.tab}
            aria-current={board.id === shown || undefined}
            onClick={() => {
              if (board.id !== shown) void command({ kind: 'show_board', board: board.id });
            }}
          >
            {board.name}
          </UnstyledButton>
        ))}
      </nav>
      <BoardButton
        label={t('add')}
        onClick={() =>
          void command({ kind: 'add_board', name: ofRail('numbered', { number: boards.length + 1 }) })
        }
      >
        <IconPlus size={20} />
      </BoardButton>
    </>
  );
}
