import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Lobby.module.css';

type EntryToolsProps = { what: string; onMove: (by: -1 | 1) => void; onRemove: () => void };

/** Up, down and away, for one entry of a list. */
export function EntryTools({ what, onMove, onRemove }: EntryToolsProps) {
  const { t } = useTranslation('branding');
  return (
    <div className={classes.tools}>
      <ActionIcon aria-label={t('lobby.up', { what })} onClick={() => onMove(-1)}>
        <IconArrowUp size={18} />
      </ActionIcon>
      <ActionIcon aria-label={t('lobby.down', { what })} onClick={() => onMove(1)}>
        <IconArrowDown size={18} />
      </ActionIcon>
      <ActionIcon aria-label={t('lobby.remove', { what })} onClick={onRemove}>
        <IconTrash size={18} />
      </ActionIcon>
    </div>
  );
}
