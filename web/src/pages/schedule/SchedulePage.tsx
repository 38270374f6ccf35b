import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { PageHead } from '~/ui/PageHead';
import { Segments } from '~/ui/Segments';
import { usePageTitle } from '~/ui/usePageTitle';
import { CalendarView } from './CalendarView';
import { NewEventButtons } from './NewEventButtons';
import { PastView } from './PastView';
import { UpcomingView } from './UpcomingView';

const views = ['upcoming', 'past', 'calendar'] as const;

export function SchedulePage() {
  const { t } = useTranslation('schedule');
  const [query] = useSearchParams();
  const view = views.find((each) => each === query.get('view')) ?? 'upcoming';
  usePageTitle(t('title'));
  return (
    <>
      <PageHead title={t('title')}>
        <Segments
          label={t('views')}
          current={view}
          segments={views.map((each) => ({
            key: each,
            text: t(`view.${each}`),
            to: each === 'upcoming' ? '/' : `/?view=${each}`,
          }))}
        />
        <NewEventButtons />
      </PageHead>
      {view === 'upcoming' && <UpcomingView />}
      {view === 'past' && <PastView />}
      {view === 'calendar' && <CalendarView />}
    </>
  );
}
