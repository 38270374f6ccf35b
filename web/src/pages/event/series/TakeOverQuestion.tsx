import { Button, Group, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { eventsKey } from '~/api/events';
import { sentenceFor } from '~/api/sentence';
import { othersAheadQuery, takeOver } from '~/api/series';
import type { EventPart } from '~/api/wire';
import { FormProblem } from '~/ui/FormProblem';
import { RadioCards } from '~/ui/RadioCards';
import { tellAtOnce, useNotice } from '~/ui/useNotice';

const scopes = ['following', 'all'] as const;

type TakeOverQuestionProps = { eventId: string; part: EventPart; isChanged: boolean; onClose: () => void };

/** Says how many events change before they do: there is no way back. */
export function TakeOverQuestion({ eventId, part, isChanged, onClose }: TakeOverQuestionProps) {
  const { t } = useTranslation(['events', 'common']);
  const queries = useQueryClient();
  const notice = useNotice();
  const [scope, setScope] = useState<(typeof scopes)[number]>('following');
  const ahead = useQuery(othersAheadQuery(eventId));
  const taking = useMutation({
    mutationFn: () => takeOver(eventId, part, scope),
    onSuccess: async ({ events, incomplete }) => {
      onClose();
      notice.done(t('takeOver.done', { count: events }));
      if (incomplete > 0)
        tellAtOnce(t('takeOver.incomplete', { number: incomplete }), { color: 'amber', autoClose: 9000 });
      await queries.invalidateQueries({ queryKey: eventsKey });
    },
  });
  if (ahead.isError) return <FormProblem text={sentenceFor(ahead.error)} />;
  if (!ahead.data) return <Skeleton height={220} radius="lg" />;
  if (ahead.data.all.events === 0) return <p>{t('takeOver.none')}</p>;
  const others = ahead.data;
  const { events, with_registrants: withRegistrants } = others[scope];
  return (
    <>
      <p>{t(`takeOver.text.${part}`)}</p>
      <RadioCards
        name="take-over"
        label={t('takeOver.label')}
        value={scope}
        onChoose={setScope}
        choices={scopes.map((value) => ({
          value,
          title: t(`takeOver.${value}`),
          text: t('takeOver.events', { count: others[value].events }),
        }))}
      />
      {part === 'registration' && withRegistrants > 0 && (
        <p>{t('takeOver.registrants', { count: withRegistrants })}</p>
      )}
      {isChanged && <p role="status">{t('takeOver.unsaved')}</p>}
      <FormProblem text={taking.error ? sentenceFor(taking.error) : undefined} />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('common:cancel')}
        </Button>
        <Button
          disabled={isChanged || events === 0}
          loading={taking.isPending}
          onClick={() => taking.mutate()}
        >
          {t('takeOver.confirm', { count: events })}
        </Button>
      </Group>
    </>
  );
}
