import { UnstyledButton } from '@mantine/core';
import { IconMusic, IconMusicOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Part.module.css';
import { useMusic } from './useMusic';

/** Music while one waits, and the button that silences it. Browsers start none before somebody has tapped: then it says so. */
export function Music({ url, isPaused }: { url: string; isPaused: boolean }) {
  const { t } = useTranslation('lobby');
  const { element, isPlaying, isBlocked, play, silence } = useMusic(isPaused);
  const Icon = isPlaying ? IconMusic : IconMusicOff;
  return (
    <>
      {/* biome-ignore lint/a11y/useMediaCaption: music without words */}
      <audio ref={element} src={url} loop preload="auto" />
      <UnstyledButton className={classes.music} onClick={isPlaying ? silence : play}>
        <Icon size={18} aria-hidden="true" />
        {t(isPlaying ? 'music.silence' : isBlocked ? 'music.tap' : 'music.play')}
      </UnstyledButton>
    </>
  );
}
