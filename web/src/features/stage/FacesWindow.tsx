import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconArrowsDiagonal, IconGripHorizontal, IconLayoutSidebarRight } from '@tabler/icons-react';
import { type CSSProperties, type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeOwnView, type FacesPlace } from '~/room/own-view';
import type { Speaker } from '~/room/wire';
import { Face } from './Face';
import classes from './FacesWindow.module.css';
import { movedBy, type Room, widenedBy } from './faces-place';
import type { MenuOf } from './menu-of';

type By = { x: number; y: number };
type Change = (place: FacesPlace, by: By, room: Room) => FacesPlace;

const steps: Record<string, By> = {
  ArrowLeft: { x: -24, y: 0 },
  ArrowRight: { x: 24, y: 0 },
  ArrowUp: { x: 0, y: -24 },
  ArrowDown: { x: 0, y: 24 },
};

const widen: Change = (place, by, room) => widenedBy(place, by.x + by.y, room);

/** The faces in a window of their own over the stage, where this person wants them. */
export function FacesWindow({
  faces,
  menuOf,
  place,
}: {
  faces: Speaker[];
  menuOf: MenuOf;
  place: FacesPlace;
}) {
  const { t } = useTranslation('stage');
  const frame = useRef<HTMLElement>(null);
  const [dragged, setDragged] = useState<FacesPlace>();
  const now = dragged ?? place;

  const roomNow = (): Room | undefined => {
    const stage = frame.current?.parentElement;
    if (!frame.current || !stage) return undefined;
    return {
      width: stage.clientWidth,
      height: stage.clientHeight,
      windowWidth: frame.current.offsetWidth,
      windowHeight: frame.current.offsetHeight,
    };
  };
  const drag = (change: Change) => (start: PointerEvent<HTMLElement>) => {
    const room = roomNow();
    if (!room || start.button !== 0) return;
    const handle = start.currentTarget;
    handle.setPointerCapture(start.pointerId);
    const placeAt = (event: { clientX: number; clientY: number }) =>
      change(place, { x: event.clientX - start.clientX, y: event.clientY - start.clientY }, room);
    const move = (event: globalThis.PointerEvent) => setDragged(placeAt(event));
    const lay = (event: globalThis.PointerEvent) => {
      handle.removeEventListener('pointermove', move);
      setDragged(undefined);
      changeOwnView({ faces: placeAt(event) });
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('lostpointercapture', lay, { once: true });
  };
  const step = (change: Change) => (event: KeyboardEvent) => {
    const by = steps[event.key];
    const room = roomNow();
    if (!by || !room) return;
    event.preventDefault();
    changeOwnView({ faces: change(place, by, room) });
  };
  const style = { '--x': now.x, '--y': now.y, width: now.width } as CSSProperties; // CSS knows no types
  return (
    <section
      ref={frame}
      className={classes.window}
      style={style}
      data-dragged={dragged !== undefined || undefined}
      aria-label={t('faces.title')}
    >
      <header className={classes.head}>
        <UnstyledButton
          className={classes.grip}
          aria-label={t('faces.move')}
          onPointerDown={drag(movedBy)}
          onKeyDown={step(movedBy)}
        >
          <IconGripHorizontal size={18} aria-hidden="true" />
        </UnstyledButton>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label={t('faces.dock')}
          title={t('faces.dock')}
          onClick={() => changeOwnView({ faces: null })}
        >
          <IconLayoutSidebarRight size={17} />
        </ActionIcon>
      </header>
      <ul className={classes.faces}>
        {faces.map((speaker) => (
          <li key={speaker.id}>
            <Face speaker={speaker} size="small" menu={menuOf(speaker.id)} />
          </li>
        ))}
      </ul>
      <UnstyledButton
        className={classes.corner}
        aria-label={t('faces.resize')}
        onPointerDown={drag(widen)}
        onKeyDown={step(widen)}
      >
        <IconArrowsDiagonal size={16} aria-hidden="true" />
      </UnstyledButton>
    </section>
  );
}
