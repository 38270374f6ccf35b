import { PreparedCalls } from '~/features/call_to_action/PreparedCalls';
import { PreparedTab } from './PreparedTab';

export const CallsPage = () => (
  <PreparedTab what="calls">{({ calls }) => <PreparedCalls calls={calls} />}</PreparedTab>
);
