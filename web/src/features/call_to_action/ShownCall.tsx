import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Showing } from '~/generated/room';
import { useQuietCommand, useServerNow } from '~/room/context';
import { useMay, usePart } from '~/room/parts';
import classes from './Call.module.css';
import { CallCard } from './CallCard';

const tickMs = 250;

function TimeLeft({ closesAt, seconds }: { closesAt: number; seconds: number }) {
  const now = useServerNow(tickMs);
  const share = Math.max(0, Math.min(1, (closesAt - now) / (seconds * 1000)));
  return <span className={classes.time} style={{ width: `${100 * share}%` }} aria-hidden="true" />;
}

/** Over the stage, for everybody, until it is closed or hidden for oneself. */
export function ShownCall() {
  const { t } = useTranslation('call_to_action');
  const shown = usePart('call_to_action')?.shown ?? undefined;
  return (
    <div role="status" aria-label={t('title')} className={classes.place}>
      {shown && <Card key={`${shown.call} ${shown.closes_at}`} shown={shown} />}
    </div>
  );
}

function Card({ shown }: { shown: Showing }) {
  const { t } = useTranslation('call_to_action');
  const command = useQuietCommand();
  const mayFollow = useMay('call_to_action', 'follow_call');
  const [isHidden, setHidden] = useState(false);
  if (isHidden) return null;
  const follow = () => {
    if (mayFollow) command({ kind: 'follow_call', call: shown.call });
  };
  return (
    <div className={classes.shown}>
      <CallCard call={shown} onFollow={follow} />
      <ActionIcon
        className={classes.hide}
        variant="subtle"
        color="gray"
        size={36}
        aria-label={t('hide')}
        onClick={() => setHidden(true)}
      >
        <IconX size={18} />
      </ActionIcon>
      {shown.closes_at !== null && shown.seconds !== null && (
        <TimeLeft closesAt={shown.closes_at} seconds={shown.seconds} />
      )}
    </div>
  );
}
