import { useTranslation } from 'react-i18next';
import { largePictureLink } from '~/api/files';
import { useMe, usePart } from '~/room/parts';
import { isOfStage } from '~/room/wire';
import classes from './Break.module.css';
import { Countdown } from './Countdown';

/** In place of the stage, for attendees; those of the stage see what they prepare. */
export function BreakCover() {
  const { t } = useTranslation('break_card');
  const shown = usePart('break_card')?.shown;
  const me = useMe();
  if (!shown || isOfStage(me?.role)) return null;
  return (
    <section className={classes.cover} aria-label={t('title')} aria-live="polite">
      {shown.picture && <img className={classes.picture} src={largePictureLink(shown.picture)} alt="" />}
      <div className={classes.words}>
        <p className={classes.text} dir="auto">
          {shown.text || t('usual')}
        </p>
        {shown.ends_at !== null && <Countdown key={shown.began_at} endsAt={shown.ends_at} />}
      </div>
    </section>
  );
}
