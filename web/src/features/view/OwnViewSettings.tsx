import { SegmentedControl, Slider, Switch } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useValue } from '~/room/context';
import { changeOwnView, isSilenced, ownView, type TextSize, textSizes } from '~/room/own-view';
import classes from './OwnViewSettings.module.css';

/** For one's own ears and eyes: nobody else is told. */
export function OwnViewSettings() {
  const { t } = useTranslation('view');
  const id = useId();
  const { volume, savesData, staysAwake, textSize } = useValue(ownView);
  const setVolume = (percent: number) => {
    isSilenced.set(false);
    changeOwnView({ volume: Math.max(percent, 1) / 100 });
  };
  return (
    <div className={classes.settings}>
      <div>
        <h3 id={`${id}-volume`}>{t('volume')}</h3>
        <Slider
          aria-labelledby={`${id}-volume`}
          min={0}
          max={100}
          step={5}
          value={Math.round(volume * 100)}
          label={(percent) => `${percent} %`}
          onChange={setVolume}
        />
      </div>
      <div>
        <h3 id={`${id}-text`}>{t('textSize')}</h3>
        <SegmentedControl
          aria-labelledby={`${id}-text`}
          fullWidth
          value={String(textSize)}
          onChange={(size) => changeOwnView({ textSize: Number(size) as TextSize })} // one of those below
          data={textSizes.map((size) => ({ value: String(size), label: t(`size.${size}`) }))}
        />
      </div>
      <Switch
        label={t('savesData')}
        description={t('savesDataHint')}
        checked={savesData}
        onChange={(event) => changeOwnView({ savesData: event.currentTarget.checked })}
      />
      {'wakeLock' in navigator && (
        <Switch
          label={t('staysAwake')}
          checked={staysAwake}
          onChange={(event) => changeOwnView({ staysAwake: event.currentTarget.checked })}
        />
      )}
    </div>
  );
}
