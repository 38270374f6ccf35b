import { UnstyledButton } from '@mantine/core';
import { IconBroadcast } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import chip from '~/features/session/Chip.module.css';
import type { Stream } from '~/generated/room';
import { useRoomClient } from '~/room/context';
import { Dialog } from '~/room/Dialog';
import { Light } from '~/room/Light';
import { usePart } from '~/room/parts';
import classes from './Streaming.module.css';
import { StreamList } from './StreamList';
import { useNames } from './useNames';
import { useStreamingNotices } from './useStreamingNotices';

const tones = { starting: 'amber', running: 'red', stalled: 'amber' } as const;

/** What is true of all together: one that arrives somewhere is live. */
function lightOf(streams: Stream[]): Stream['light'] {
  const lights = streams.map(({ light }) => light);
  if (lights.includes('running')) return 'running';
  return lights.includes('stalled') ? 'stalled' : 'starting';
}

/** Blinks while bytes arrive, and only then. */
function Face({ light }: { light: Stream['light'] }) {
  const { t } = useTranslation('streaming');
  return (
    <>
      <Light light={light} />
      <IconBroadcast className={classes.sign} size={16} aria-hidden="true" />
      <span className={classes.word}>{t(`light.${light}`)}</span>
    </>
  );
}

/** Streams of this session for the account's hosts; that there are some, for everybody. */
export function StreamingLight() {
  const { t } = useTranslation('streaming');
  const part = usePart('streaming');
  const eventId = useRoomClient().admission.event_id;
  const [isOpen, setOpen] = useState(false);
  const streams = Object.values(part?.streams ?? {});
  const light = lightOf(streams);
  const names = useNames(streams.filter((one) => one.light === light));
  useStreamingNotices();
  if (!part) return null;
  const title = streams.length > 0 ? t(`title.${light}`, { names }) : t('start');
  if (!eventId || !part.may_start) {
    if (streams.length === 0) return null;
    return (
      <span className={`${chip.chip} ${classes.chip}`} data-tone={tones[light]} title={title}>
        <Face light={light} />
      </span>
    );
  }
  return (
    <>
      <UnstyledButton
        className={`${chip.chip} ${classes.chip}`}
        data-tone={streams.length > 0 ? tones[light] : undefined}
        title={title}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {streams.length > 0 ? (
          <Face light={light} />
        ) : (
          <>
            <IconBroadcast size={16} aria-hidden="true" />
            <span className={classes.word}>{t('stream')}</span>
          </>
        )}
      </UnstyledButton>
      <Dialog opened={isOpen} onClose={() => setOpen(false)} title={t('card.title')} size="lg">
        <StreamList eventId={eventId} streams={streams} troubles={part.troubles} />
      </Dialog>
    </>
  );
}
