import { useTranslation } from 'react-i18next';
import { PreparingInRoom } from '~/prepared/PreparingInRoom';
import { usePart } from '~/room/parts';
import { OpenOrClose } from './OpenOrClose';
import { PollRuns } from './PollRuns';
import { PreparedPolls } from './PreparedPolls';

/** The stage's list: prepared at any time, opened with one press. */
export function Polls() {
  const { t } = useTranslation('polls');
  const part = usePart('polls');
  const isLive = usePart('session')?.phase === 'live';
  if (!part) return null;
  const open = part.shown?.phase === 'open' ? part.shown.poll : undefined;
  return (
    <PreparingInRoom feature="polls">
      <PreparedPolls
        polls={part.order.flatMap((id) => part.polls[id] ?? [])}
        note={isLive ? undefined : t('notLive')}
        open={open}
        before={(poll) => <OpenOrClose poll={poll} isOpen={open === poll.id} />}
        below={(poll) => poll.opened > 0 && <PollRuns key={poll.opened} poll={poll} />}
      />
    </PreparingInRoom>
  );
}
