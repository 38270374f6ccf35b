import { ActionIcon, Slider } from '@mantine/core';
import { IconVolume, IconVolumeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useValue } from '~/room/context';
import classes from './PlayerBar.module.css';
import { setVolume, volume } from './volume';

/** One's own: nobody else hears the difference. */
export function VolumeControl() {
  const { t } = useTranslation('player');
  const { level, isMuted } = useValue(volume);
  const isSilent = isMuted || level === 0;
  const percent = isMuted ? 0 : Math.round(100 * level);
  return (
    <div className={classes.volume}>
      <ActionIcon
        className={classes.control}
        variant="subtle"
        color="gray"
        size={40}
        aria-label={t('volume.silent')}
        title={t('volume.silent')}
        aria-pressed={isSilent}
        onClick={() => setVolume({ level: level || 1, isMuted: !isSilent })}
      >
        {isSilent ? <IconVolumeOff size={20} /> : <IconVolume size={20} />}
      </ActionIcon>
      <Slider
        className={classes.level}
        size="sm"
        label={null}
        thumbLabel={t('volume.level')}
        value={percent}
        step={5}
        onChange={(wanted) => setVolume({ level: wanted / 100, isMuted: false })}
      />
    </div>
  );
}
