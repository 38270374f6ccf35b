import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Call } from '~/generated/room';
import { NewEntries } from '~/prepared/NewEntries';
import { useEdited } from '~/prepared/useEdited';
import classes from './Call.module.css';
import { CallForm } from './CallForm';
import { PreparedCall } from './PreparedCall';

type PreparedCallsProps = {
  calls: Call[];
  /** Which everybody has before them. */
  shown?: string | undefined;
  /** Before the deeds of each. */
  before?: (call: Call) => ReactNode;
  children?: ReactNode;
};

/** The list and its form, in a room and on an event's page. */
export function PreparedCalls({ calls, shown, before, children }: PreparedCallsProps) {
  const { t } = useTranslation('call_to_action');
  const edited = useEdited('calls', calls);
  if (edited.isOpen) {
    return (
      <div className={classes.panel}>
        <CallForm call={edited.entry} kept={edited.draft} onDone={edited.close} />
      </div>
    );
  }
  const order = calls.map(({ id }) => id);
  return (
    <div className={classes.panel}>
      {calls.length === 0 && <p className={classes.none}>{t('none')}</p>}
      <ul className={classes.list}>
        {calls.map((call) => (
          <PreparedCall
            key={call.id}
            call={call}
            order={order}
            isShown={shown === call.id}
            before={before?.(call)}
            onEdit={() => edited.open(call)}
          />
        ))}
      </ul>
      <NewEntries what="calls" label={t('new')} onNew={() => edited.open()} />
      {children}
    </div>
  );
}
