import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { startStream } from '~/api/streaming';
import type { StreamTarget } from '~/api/wire';
import type { Stream, StreamingPart } from '~/generated/room';
import { useCommand } from '~/room/context';
import { Light } from '~/room/Light';
import { ServiceIcon } from '~/streaming/ServiceIcon';
import { useReader } from '~/time/reader';
import { useNotice } from '~/ui/useNotice';
import classes from './Streaming.module.css';

type StreamRowProps = {
  eventId: string;
  target: Pick<StreamTarget, 'id' | 'name' | 'service'>;
  stream: Stream | undefined;
  why: StreamingPart['troubles'][string] | undefined;
  rate: number | undefined;
};

/** One target: whether it is live there, how much arrives, or why nothing does. */
export function StreamRow({ eventId, target, stream, why, rate }: StreamRowProps) {
  const { t } = useTranslation('streaming');
  const { locale } = useReader();
  const command = useCommand();
  const notice = useNotice();
  const [isBusy, setBusy] = useState(false);
  const { name } = target;
  const toggle = async () => {
    setBusy(true);
    try {
      if (stream) await command({ kind: 'stop_stream', stream: stream.id });
      else await startStream(eventId, target.id);
    } catch (problem) {
      notice.refusal(problem);
    }
    setBusy(false);
  };
  const mbit = new Intl.NumberFormat(locale, { maximumFractionDigits: (rate ?? 0) < 100_000 ? 2 : 1 }).format(
    (rate ?? 0) / 1_000_000,
  );
  // In its first moments there is nothing to count yet.
  const isCounted = stream?.light === 'running' && rate !== undefined && rate > 0;
  return (
    <li className={classes.row}>
      <ServiceIcon service={target.service} />
      <span className={classes.names}>
        <strong dir="auto">{name}</strong>
        <span className={classes.state} data-light={stream?.light}>
          {stream && <Light light={stream.light} />}
          {isCounted ? t('state.rate', { mbit }) : t(`state.${stream?.light ?? 'off'}`)}
        </span>
        {why && <span className={classes.why}>{t(`trouble.${why}`)}</span>}
      </span>
      <Button
        className={classes.switch}
        variant={stream ? 'default' : 'filled'}
        loading={isBusy}
        aria-label={t(stream ? 'stopAt' : 'startAt', { name })}
        onClick={() => void toggle()}
      >
        {t(stream ? 'stop' : 'go')}
      </Button>
    </li>
  );
}
