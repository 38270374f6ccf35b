import { Button, SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useValue } from '../context';
import { BackgroundChoice } from './BackgroundChoice';
import { type Background, type Effects, mayHd, noiseWays, qualityOf } from './choice';
import classes from './EffectsSettings.module.css';

export type EffectsSettingsProps = {
  wish: Effects;
  /** The browser's own takes the place of what was chosen. */
  isLessQuiet: boolean;
  /** The others see another background than the one that is tried. */
  isOnlyTried: boolean;
  onUse: () => void;
  onBackground: (chosen: Background) => void;
  onNoise: (chosen: Effects['noise']) => void;
  onQuality: (chosen: Effects['quality']) => void;
};

/** What is done to one's own picture and sound before anybody gets them. */
export function EffectsSettings(props: EffectsSettingsProps) {
  const { wish, isLessQuiet, isOnlyTried, onUse, onBackground, onNoise, onQuality } = props;
  const { t } = useTranslation('effects');
  const id = useId();
  const isHdAllowed = useValue(mayHd);
  return (
    <div className={classes.settings}>
      <BackgroundChoice chosen={wish.background} onChoose={onBackground} />
      {isOnlyTried && (
        <div className={classes.tried} role="status">
          <span>{t('notSeen')}</span>
          <Button onClick={onUse}>{t('use')}</Button>
        </div>
      )}
      <div className={classes.pair}>
        <div>
          <h3 id={`${id}-noise`}>{t('noise.title')}</h3>
          <SegmentedControl
            aria-labelledby={`${id}-noise`}
            fullWidth
            value={wish.noise}
            data={noiseWays.map((way) => ({ value: way, label: t(`noise.${way}`) }))}
            onChange={(way) => onNoise(noiseWays.find((one) => one === way) ?? 'browser')}
          />
          <p className={classes.hint} role="status">
            {t(isLessQuiet ? 'noise.failed' : `noise.hint.${wish.noise}`)}
          </p>
        </div>
        <div>
          <h3 id={`${id}-quality`}>{t('quality.title')}</h3>
          <SegmentedControl
            aria-labelledby={`${id}-quality`}
            fullWidth
            value={qualityOf(wish.quality, isHdAllowed)}
            data={[
              { value: 'sd', label: t('quality.sd') },
              { value: 'hd', label: t('quality.hd'), disabled: !isHdAllowed },
            ]}
            onChange={(quality) => onQuality(quality === 'sd' ? 'sd' : 'hd')}
          />
          <p className={classes.hint}>{t(isHdAllowed ? 'quality.hint' : 'quality.notInPlan')}</p>
        </div>
      </div>
    </div>
  );
}
