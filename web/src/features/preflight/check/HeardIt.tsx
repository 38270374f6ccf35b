import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chime } from '~/room/devices/chime';
import { noteFindings } from '~/room/findings';
import { chosenDevice } from '~/room/media/device-choice';
import classes from './Check.module.css';

/** Only the person knows whether the speakers sound. */
export function HeardIt() {
  const { t } = useTranslation(['preflight', 'devices']);
  const [state, setState] = useState<'quiet' | 'playing' | 'asking' | 'heard' | 'unheard'>('quiet');
  const play = async () => {
    setState('playing');
    await chime(chosenDevice('speaker'));
    setState('asking');
  };
  const answer = (isHeard: boolean) => {
    noteFindings({ isUnheard: !isHeard });
    setState(isHeard ? 'heard' : 'unheard');
  };
  return (
    <div className={classes.heard}>
      <Button variant="default" disabled={state === 'playing'} onClick={() => void play()}>
        {t(state === 'playing' ? 'devices:speaker.playing' : 'devices:speaker.test')}
      </Button>
      <div className={classes.heardAnswer} role="status">
        {state === 'asking' && <span>{t('heard.question')}</span>}
        {state === 'heard' && <span className={classes.good}>{t('heard.yes')}</span>}
        {state === 'unheard' && <span className={classes.advice}>{t('heard.help')}</span>}
      </div>
      {state === 'asking' && (
        <div className={classes.ways}>
          <Button variant="default" onClick={() => answer(true)}>
            {t('yes')}
          </Button>
          <Button variant="default" onClick={() => answer(false)}>
            {t('no')}
          </Button>
        </div>
      )}
    </div>
  );
}
