import { Anchor, Button, Skeleton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceFor } from '~/api/sentence';
import { streamsQuery } from '~/api/streaming';
import type { Stream, StreamingPart } from '~/generated/room';
import { TargetForm } from '~/streaming/TargetForm';
import classes from './Streaming.module.css';
import { StreamRow } from './StreamRow';

type StreamListProps = { eventId: string; streams: Stream[]; troubles: StreamingPart['troubles'] };

/** The account's targets, with what runs to them; another one is added here, too. */
export function StreamList({ eventId, streams, troubles }: StreamListProps) {
  const { t } = useTranslation('streaming');
  const { data, error } = useQuery(streamsQuery(eventId));
  const [isAdding, setAdding] = useState(false);
  if (error && !data) return <p role="alert">{sentenceFor(error)}</p>;
  if (!data) return <Skeleton height={200} radius="lg" />;
  const { targets, rates } = data;
  const isFirst = targets.length === 0;
  // One whose target was deleted meanwhile can still be stopped.
  const left = streams.filter(({ target }) => !targets.some(({ id }) => id === target));
  return (
    <div className={classes.list}>
      <p className={classes.soft}>{t(isFirst ? 'empty' : 'text')}</p>
      {!isFirst && (
        <ul className={classes.rows} aria-label={t('card.title')}>
          {targets.map((target) => {
            const stream = streams.find((one) => one.target === target.id);
            const why = stream && troubles[stream.id];
            const rate = stream && rates[stream.id];
            return (
              <StreamRow
                key={target.id}
                eventId={eventId}
                target={target}
                stream={stream}
                why={why}
                rate={rate}
              />
            );
          })}
        </ul>
      )}
      {left.length > 0 && (
        <ul className={classes.rows}>
          {left.map((stream) => (
            <StreamRow
              key={stream.id}
              eventId={eventId}
              target={{ id: stream.target, name: stream.name, service: stream.service }}
              stream={stream}
              why={troubles[stream.id]}
              rate={rates[stream.id]}
            />
          ))}
        </ul>
      )}
      <p className={classes.soft}>{t('note.youtube')}</p>
      {isFirst || isAdding ? (
        <TargetForm onDone={() => setAdding(false)} onCancel={isFirst ? undefined : () => setAdding(false)} />
      ) : (
        <div className={classes.ways}>
          <Button variant="default" leftSection={<IconPlus size={18} />} onClick={() => setAdding(true)}>
            {t('add')}
          </Button>
          <Anchor href="/settings#streaming" target="_blank">
            {t('inSettings')}
          </Anchor>
        </div>
      )}
    </div>
  );
}
