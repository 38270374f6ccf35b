import { useTranslation } from 'react-i18next';
import { PreparingInRoom } from '~/prepared/PreparingInRoom';
import { usePart } from '~/room/parts';
import classes from './Call.module.css';
import { PreparedCalls } from './PreparedCalls';
import { ShowOrClose } from './ShowOrClose';

/** The stage's list: prepared before or in the middle of a session, shown with one press. */
export function Calls() {
  const { t } = useTranslation('call_to_action');
  const part = usePart('call_to_action');
  if (!part) return null;
  const shown = part.shown?.call;
  const names = Object.values(part.followers);
  return (
    <PreparingInRoom feature="call_to_action">
      <PreparedCalls
        calls={part.order.flatMap((id) => part.calls[id] ?? [])}
        shown={shown}
        before={({ id }) => <ShowOrClose call={id} isShown={shown === id} />}
      >
        {names.length > 0 && <p className={classes.names}>{t('followers', { names: names.join(', ') })}</p>}
      </PreparedCalls>
    </PreparingInRoom>
  );
}
