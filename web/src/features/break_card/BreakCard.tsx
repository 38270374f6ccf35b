import { useTranslation } from 'react-i18next';
import { largePictureLink } from '~/api/files';
import { usePart } from '~/room/parts';
import classes from './Break.module.css';
import { BreakMedia } from './BreakMedia';
import { Countdown } from './Countdown';

const usual = { waiting: 'soon', live: 'usual', ended: 'thanks' } as const;

/** Words, what is behind them, and what plays, when there is a break. */
export function BreakCard({ className }: { className: string | undefined }) {
  const { t } = useTranslation('break_card');
  const shown = usePart('break_card')?.shown;
  const phase = usePart('session')?.phase ?? 'live';
  if (!shown) return null;
  return (
    <section className={className} aria-label={t('title')} aria-live="polite">
      {shown.picture && <img className={classes.picture} src={largePictureLink(shown.picture)} alt="" />}
      {shown.clip && (
        <BreakMedia key={`${shown.began_at} ${shown.clip.key}`} clip={shown.clip} beganAt={shown.began_at} />
      )}
      <div className={classes.words}>
        <p className={classes.text} dir="auto">
          {shown.text || t(usual[phase])}
        </p>
        {shown.ends_at !== null && <Countdown key={shown.began_at} endsAt={shown.ends_at} />}
      </div>
    </section>
  );
}

/** Above the lobby of those who wait, and in place of the last words to those who stay. */
export const BreakInLobby = () => <BreakCard className={classes.lobby} />;
