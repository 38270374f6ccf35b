import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import classes from './Check.module.css';
import type { Step } from './judge';
import type { Measured } from './measured';
import { gradeIcons } from './Verdict';

const PLENTY = 50;

/** Beyond what any session asks, the figure would tell of chance alone. */
function megabits(kilobits: number, language: string): string {
  const found = kilobits / 1_000;
  const digits = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return found > PLENTY ? `> ${digits.format(PLENTY)}` : digits.format(found);
}

/** The figures behind a grade, for who wants them. */
function detailOf(
  { name }: Step,
  { server, speed, media }: Measured,
  t: TFunction<'preflight'>,
  language: string,
): string {
  switch (name) {
    case 'browser':
      return '';
    case 'server':
      return server && server !== 'silent' ? t('detail.trip', { ms: Math.round(server.tripMs) }) : '';
    case 'speed':
      return speed && speed !== 'unknown'
        ? t('detail.speed', { down: megabits(speed.down, language), up: megabits(speed.up, language) })
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
  const { t, i18n } = useTranslation('preflight');
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
              <p className={classes.detail}>{detailOf(step, measured, t, i18n.language)}</p>
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
