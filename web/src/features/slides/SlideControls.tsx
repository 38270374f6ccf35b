import { ActionIcon, Popover, UnstyledButton } from '@mantine/core';
import {
  IconChevronLeft,
  IconChevronRight,
  IconEraser,
  IconLayoutGrid,
  IconPencil,
  IconPointer,
  IconTrash,
  IconX,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import { type ReactNode, useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document, Stroke } from '~/generated/room';
import { useCommand } from '~/room/context';
import { useMay } from '~/room/parts';
import { pagePicture } from './pages';
import classes from './SlideControls.module.css';

export type DrawingTool = { kind: 'pointer' | 'eraser' } | { kind: 'pen'; colour: Stroke['colour'] };

type SlideControlsProps = {
  document: Document;
  tool: DrawingTool | undefined;
  onTool: (tool: DrawingTool | undefined) => void;
  isLarge: boolean;
  onLarge: () => void;
};

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest('input, textarea, select, [role=dialog], [role=menu], [role=tablist]'));

/** Arrows and Page keys turn, as presenters' remote controls send them. */
function useTurnKeys(turn: (by: number) => void, isOn: boolean) {
  useEffect(() => {
    if (!isOn) return;
    const press = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'ArrowRight' || event.key === 'PageDown') turn(1);
      if (event.key === 'ArrowLeft' || event.key === 'PageUp') turn(-1);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [turn, isOn]);
}

function Control(props: {
  label: string;
  isPressed?: boolean;
  isOff?: boolean;
  isDrawing?: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <ActionIcon
      className={`${classes.control} ${props.isDrawing ? classes.drawing : ''}`}
      variant="subtle"
      color="gray"
      size={40}
      aria-label={props.label}
      title={props.label}
      aria-pressed={props.isPressed}
      disabled={props.isOff}
      onClick={props.onClick}
    >
      {props.children}
    </ActionIcon>
  );
}

export function SlideControls({ document, tool, onTool, isLarge, onLarge }: SlideControlsProps) {
  const { t } = useTranslation('slides');
  const command = useCommand();
  const mayTurn = useMay('slides', 'show_page');
  const { id, page, pages } = document;
  const show = useCallback(
    (wanted: number) => {
      if (wanted >= 1 && wanted <= pages) void command({ kind: 'show_page', document: id, page: wanted });
    },
    [command, id, pages],
  );
  useTurnKeys(
    useCallback((by: number) => show(page + by), [show, page]),
    mayTurn,
  );
  const choose = (kind: DrawingTool['kind']) => () =>
    onTool(tool?.kind === kind ? undefined : kind === 'pen' ? { kind, colour: 'red' } : { kind });
  const zoom = (
    <Control label={t(isLarge ? 'zoomOut' : 'zoomIn')} onClick={onLarge}>
      {isLarge ? <IconZoomOut size={20} /> : <IconZoomIn size={20} />}
    </Control>
  );
  if (!mayTurn)
    return (
      <div className={classes.bar} data-stage-bar>
        {zoom}
      </div>
    );
  return (
    <div className={classes.bar} data-stage-bar role="toolbar" aria-label={t('title')}>
      {pages > 1 && <AllPages document={document} onShow={show} />}
      <Control label={t('previous')} isOff={page <= 1} onClick={() => show(page - 1)}>
        <IconChevronLeft size={20} />
      </Control>
      <span className={classes.where}>{t('where', { page, pages })}</span>
      <Control label={t('next')} isOff={page >= pages} onClick={() => show(page + 1)}>
        <IconChevronRight size={20} />
      </Control>
      <span className={classes.gap} />
      <Control
        isDrawing
        label={t('pointer')}
        isPressed={tool?.kind === 'pointer'}
        onClick={choose('pointer')}
      >
        <IconPointer size={20} />
      </Control>
      <Control isDrawing label={t('pen')} isPressed={tool?.kind === 'pen'} onClick={choose('pen')}>
        <IconPencil size={20} />
      </Control>
      <Control isDrawing label={t('eraser')} isPressed={tool?.kind === 'eraser'} onClick={choose('eraser')}>
        <IconEraser size={20} />
      </Control>
      <Control isDrawing label={t('clear')} onClick={() => void command({ kind: 'clear_page' })}>
        <IconTrash size={20} />
      </Control>
      {zoom}
      <span className={classes.gap} />
      <Control label={t('hide')} onClick={() => void command({ kind: 'hide_content' })}>
        <IconX size={20} />
      </Control>
    </div>
  );
}

function AllPages({ document, onShow }: { document: Document; onShow: (page: number) => void }) {
  const { t } = useTranslation('slides');
  const numbers = Array.from({ length: document.pages }, (_, index) => index + 1);
  return (
    <Popover position="top-start" width="min(640px, 92vw)" trapFocus>
      <Popover.Target>
        <ActionIcon
          className={classes.control}
          variant="subtle"
          color="gray"
          size={40}
          aria-label={t('all')}
          title={t('all')}
        >
          <IconLayoutGrid size={20} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={classes.pages}>
        {numbers.map((number) => (
          <UnstyledButton
            key={number}
            className={classes.thumb}
            aria-label={t('goTo', { page: number })}
            aria-current={number === document.page || undefined}
            onClick={() => onShow(number)}
          >
            <img src={pagePicture(document, number, 'small')} alt="" loading="lazy" />
            <span>{number}</span>
          </UnstyledButton>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
