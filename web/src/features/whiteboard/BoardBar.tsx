import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDownload, IconMaximize, IconUserEdit, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Board } from '~/generated/room';
import { PictureField } from '~/library/PictureField';
import { PreparingInRoom } from '~/prepared/PreparingInRoom';
import { useCommand } from '~/room/context';
import { useMay } from '~/room/parts';
import { useNotice } from '~/ui/useNotice';
import classes from './Board.module.css';
import { BoardMenu } from './BoardMenu';
import { BoardTabs } from './BoardTabs';
import { useIsOpen } from './parts';
import { showAll } from './showing';

type BoardBarProps = { board: Board; api: ExcalidrawImperativeAPI | undefined; mayDraw: boolean };

export function BoardButton(props: {
  label: string;
  isPressed?: boolean;
  onClick?: () => void;
  children: ReactNode;
}) {
  return (
    <ActionIcon
      className={classes.control}
      variant="subtle"
      color="gray"
      size={40}
      aria-label={props.label}
      title={props.label}
      aria-pressed={props.isPressed}
      onClick={props.onClick}
    >
      {props.children}
    </ActionIcon>
  );
}

/** Which boards there are and who draws on them, for the stage; for everybody a look at the whole, and a picture to keep. */
export function BoardBar({ board, api, mayDraw }: BoardBarProps) {
  const { t } = useTranslation('board');
  const command = useCommand();
  const ofStage = useMay('whiteboard', 'add_board');
  const isOpen = useIsOpen();
  const words = {
    choose: t('picture'),
    change: t('picture'),
    remove: t('picture'),
    none: t('noPictures'),
  };
  const putPicture = async (key: string) => {
    if (api) await (await import('./pictures')).putPicture(api, key);
  };
  return (
    <div className={classes.bar} data-stage-bar role="toolbar" aria-label={t('title')}>
      {ofStage ? <BoardTabs shown={board.id} /> : <span className={classes.name}>{board.name}</span>}
      <span className={classes.gap} />
      {ofStage && (
        <BoardButton
          label={t('attendeesDraw')}
          isPressed={isOpen}
          onClick={() => void command({ kind: isOpen ? 'close_boards' : 'open_boards' })}
        >
          <IconUserEdit size={20} />
        </BoardButton>
      )}
      {ofStage && mayDraw && (
        <PreparingInRoom feature="whiteboard">
          <PictureField words={words} picture="" onPicture={(key) => void putPicture(key)} size={40} />
        </PreparingInRoom>
      )}
      <BoardButton label={t('showAll')} onClick={() => api && showAll(api)}>
        <IconMaximize size={20} />
      </BoardButton>
      <SaveMenu board={board} api={api} />
      {ofStage && <BoardMenu board={board} />}
      {ofStage && (
        <BoardButton label={t('hide')} onClick={() => void command({ kind: 'hide_content' })}>
          <IconX size={20} />
        </BoardButton>
      )}
    </div>
  );
}

function SaveMenu({ board, api }: Pick<BoardBarProps, 'board' | 'api'>) {
  const { t } = useTranslation('board');
  const notice = useNotice();
  const [isBusy, setBusy] = useState(false);
  const save = async (format: 'png' | 'svg') => {
    if (!api) return;
    setBusy(true);
    try {
      const { pictureOf, saveAs } = await import('./saving');
      saveAs(await pictureOf(api, format), `${board.name}.${format}`);
    } catch (problem) {
      notice.refusal(problem);
    }
    setBusy(false);
  };
  return (
    <Menu position="top-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          className={classes.control}
          variant="subtle"
          color="gray"
          size={40}
          loading={isBusy}
          aria-label={t('save')}
          title={t('save')}
        >
          <IconDownload size={20} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save('png')}>{t('savePng')}</Menu.Item>
        <Menu.Item onClick={() => void save('svg')}>{t('saveSvg')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
