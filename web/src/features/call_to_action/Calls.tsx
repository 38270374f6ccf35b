import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Call } from '~/generated/room';
import { usePart } from '~/room/parts';
import classes from './Call.module.css';
import { CallForm } from './CallForm';
import { PreparedCall } from './PreparedCall';

/** The stage's list: prepared before or in the middle of a session, shown with one press. */
export function Calls() {
  const { t } = useTranslation('call_to_action');
  const [edited, setEdited] = useState<Call | 'new'>();
  const part = usePart('call_to_action');
  if (!part) return null;
  const calls = Object.values(part.calls);
  const names = Object.values(part.followers);
  if (edited) {
    return (
      <div className={classes.panel}>
        <CallForm call={edited === 'new' ? undefined : edited} onDone={() => setEdited(undefined)} />
      </div>
    );
  }
  return (
    <div className={classes.panel}>
      {calls.length === 0 && <p className={classes.none}>{t('none')}</p>}
      <ul className={classes.list}>
        {calls.map((call) => (
          <PreparedCall
            key={call.id}
            call={call}
            isShown={part.shown?.call === call.id}
            onEdit={() => setEdited(call)}
          />
        ))}
      </ul>
      <Button variant="default" leftSection={<IconPlus size={18} />} onClick={() => setEdited('new')}>
        {t('new')}
      </Button>
      {names.length > 0 && <p className={classes.names}>{t('followers', { names: names.join(', ') })}</p>}
    </div>
  );
}
