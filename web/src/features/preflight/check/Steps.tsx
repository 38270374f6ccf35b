import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import classes from './Check.module.css';
import type { Step } from './judge';
import type { Measured } from './measured';
import { gradeIcons } from './Verdict';

const megabits = (kilobits: number): number => Math.round(kilobits / 100) / 10;

/** The figures behind a grade, for who wants them. */
function detailOf({ name }: Step, { server, speed, media }: Measured, t: TFunction<'preflight'>): string {
  switch (name) {
    case 'browser':
      return '';
    case 'server':
      return server && server !== 'silent' ? t('detail.trip', { ms: Math.round(server.tripMs) }) : '';
    case 'speed':
      return speed && speed !== 'unknown'
        ? t('detail.speed', { down: megabits(speed.down), up: megabits(speed.up) })
        : '';
    case 'media':
      return media && media !== 'no_way'
        ? t('detail.media', {
            via: t(`via.${media.via ?? 'unknown'}`),
            lost: Math.round(media.lostPercent * 10) / 10,
            ms: Math.round(media.jitterMs),
          })
        : '';
    default:
      return name satisfies never;
  }
}

export function Steps({ steps, measured }: { steps: Step[]; measured: Measured }) {
  const { t } = useTranslation('preflight');
  return (
    <ol className={classes.steps} aria-label={t('steps')}>
      {steps.map((step) => {
        const Icon = gradeIcons[step.grade];
        return (
          <li key={step.name} className={classes.step} data-grade={step.grade}>
            <Icon size={20} aria-hidden="true" />
            <div>
              <p className={classes.name}>
                <span>{t(`step.${step.name}`)}</span>
                <span className={classes.grade}>{t(`grade.${step.grade}`)}</span>
              </p>
              <p className={classes.detail}>{detailOf(step, measured, t)}</p>
              {step.advice.map((advice) => (
                <p key={advice} className={classes.advice}>
                  {t(`advice.${advice}`)}
                </p>
              ))}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
