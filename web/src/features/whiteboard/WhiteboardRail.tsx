import { IconChalkboard } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '~/room/context';
import { useMay, usePart } from '~/room/parts';
import { RailButton } from '~/room/RailButton';
import { useBoardShown } from './parts';

/** Puts the board on the stage that was there last, or a first one; pressed while one is there, and then puts it away. */
export function WhiteboardRail() {
  const { t } = useTranslation('whiteboard');
  const command = useCommand();
  const last = useBoardShown();
  const isShown = usePart('stage')?.content === 'whiteboard';
  if (!useMay('whiteboard', 'add_board')) return null;
  const press = () => {
    if (isShown) void command({ kind: 'hide_content' });
    else if (last) void command({ kind: 'show_board', board: last.id });
    else void command({ kind: 'add_board', name: t('numbered', { number: 1 }) });
  };
  return (
    <RailButton label={t('rail')} isPressed={isShown} onClick={press}>
      <IconChalkboard size={22} stroke={1.6} aria-hidden="true" />
    </RailButton>
  );
}
