import { PreparedPolls } from '~/features/polls/PreparedPolls';
import { PreparedTab } from './PreparedTab';

export const PollsPage = () => (
  <PreparedTab what="polls">{({ polls }) => <PreparedPolls polls={polls} />}</PreparedTab>
);
