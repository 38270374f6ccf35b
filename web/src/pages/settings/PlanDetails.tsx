import { useTranslation } from 'react-i18next';
import type { Account } from '~/api/wire';
import { planTitle } from '~/pages/panel/plan-title';
import { durationText, fullDay } from '~/time/format';
import { useReader } from '~/time/reader';
import { useNow } from '~/time/useNow';
import { Card } from '~/ui/Card';
import classes from './settings.module.css';

const megabyte = 1024 * 1024;
// An own installation's limits are its disk and its machine; the plan only names numbers too large to be met.
const beyondMinutes = 100_000;
const beyondBytes = 100_000 * megabyte;

const shown = [
  'attendees',
  'meetingAttendees',
  'presenters',
  'cameras',
  'picture',
  'parallel',
  'recording',
  'storage',
] as const;

function TrialEnd({ at }: { at: Date }) {
  const { t } = useTranslation('settings');
  const { locale, zone } = useReader();
  const now = useNow(60_000);
  return <p>{t(at > now ? 'plan.trialRuns' : 'plan.trialRan', { day: fullDay(at, locale, zone) })}</p>;
}

export function PlanDetails({ account: { plan, trial_ends } }: { account: Account }) {
  const { t } = useTranslation('settings');
  const { t: ofPanel } = useTranslation('schedule');
  const { locale } = useReader();
  const number = new Intl.NumberFormat(locale);
  const size = new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte' });
  const limits = {
    attendees: number.format(plan.attendees),
    meetingAttendees: number.format(plan.meeting_attendees),
    presenters: number.format(plan.presenters),
    cameras: number.format(plan.cameras),
    picture: plan.hd ? 'HD' : 'SD',
    parallel: plan.parallel_sessions === null ? t('plan.noLimit') : number.format(plan.parallel_sessions),
    recording:
      plan.recording_minutes > beyondMinutes
        ? t('plan.noLimit')
        : durationText(plan.recording_minutes, locale),
    storage: plan.storage_bytes > beyondBytes ? t('plan.disk') : size.format(plan.storage_bytes / megabyte),
  };
  return (
    <Card id="plan" title={t('plan.title', { name: planTitle(ofPanel, plan.name) })} text={t('plan.text')}>
      {trial_ends && <TrialEnd at={new Date(trial_ends)} />}
      <dl className={classes.limits}>
        {shown.map((limit) => (
          <div key={limit}>
            <dt>{t(`plan.${limit}`)}</dt>
            <dd>{limits[limit]}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
