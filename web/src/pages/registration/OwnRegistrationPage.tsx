import { Button, Group, Skeleton, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { cancelOwn, confirmOwn, ownRegistrationQuery } from '~/api/registration';
import { sentenceFor } from '~/api/sentence';
import type { OwnRegistration } from '~/api/wire';
import { Branded } from '~/look/Branded';
import { BrandLogo } from '~/look/BrandLogo';
import { Credit } from '~/look/Credit';
import { useTabIcon } from '~/look/useTabIcon';
import { EntrySide } from '~/pages/home/EntrySide';
import { roomCardQuery } from '~/pages/join/room-card';
import { fullDay, timeRange } from '~/time/format';
import { useReader } from '~/time/reader';
import { Dialog } from '~/ui/Dialog';
import { FormProblem } from '~/ui/FormProblem';
import { Logo } from '~/ui/Logo';
import { SplitScreen } from '~/ui/SplitScreen';
import { usePageTitle } from '~/ui/usePageTitle';

function Side({ own }: { own: OwnRegistration }) {
  const { locale, zone } = useReader();
  const start = new Date(own.starts_at);
  const when = `${fullDay(start, locale, zone)}, ${timeRange(start, own.duration_minutes, locale, zone)}`;
  return (
    <>
      <EntrySide title={own.title} text={when} />
      <Credit />
    </>
  );
}

function GiveBack({ onSure, isBusy }: { onSure: () => void; isBusy: boolean }) {
  const { t } = useTranslation('registration');
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button variant="subtle" onClick={() => setAsking(true)}>
        {t('own.cancel')}
      </Button>
      <Dialog opened={isAsking} onClose={() => setAsking(false)} title={t('own.sure')} centered>
        <p>{t('own.sureText')}</p>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
            {t('own.keep')}
          </Button>
          <Button color="red" loading={isBusy} onClick={onSure}>
            {t('own.giveBack')}
          </Button>
        </Group>
      </Dialog>
    </>
  );
}

function Ways({ own, personal }: { own: OwnRegistration; personal: string }) {
  const { t } = useTranslation('registration');
  const queries = useQueryClient();
  const onSuccess = (now: OwnRegistration) =>
    queries.setQueryData(ownRegistrationQuery(personal).queryKey, now);
  const confirming = useMutation({ mutationFn: () => confirmOwn(personal), onSuccess });
  const cancelling = useMutation({ mutationFn: () => cancelOwn(personal), onSuccess });
  const problem = confirming.error ?? cancelling.error;
  const mayLeave = own.standing !== 'cancelled' && own.standing !== 'rejected' && !own.is_cancelled;
  return (
    <>
      <FormProblem text={problem ? sentenceFor(problem) : undefined} />
      {own.standing === 'unconfirmed' && (
        <Button size="lg" fullWidth loading={confirming.isPending} onClick={() => confirming.mutate()}>
          {t('own.confirm')}
        </Button>
      )}
      {own.join_url && !own.is_cancelled && (
        <>
          <Button component="a" href={own.join_url} size="lg" fullWidth>
            {t('own.join')}
          </Button>
          <Stack gap="sm" my="md">
            <Button component="a" href={own.google_url} target="_blank" rel="noopener" variant="default">
              {t('own.google')}
            </Button>
            <Button component="a" href={own.outlook_url} target="_blank" rel="noopener" variant="default">
              {t('own.outlook')}
            </Button>
          </Stack>
        </>
      )}
      {own.standing === 'cancelled' && !own.is_cancelled && (
        <Button component="a" href={`/join/${own.room_id}`} variant="default">
          {t('own.again')}
        </Button>
      )}
      {mayLeave && <GiveBack isBusy={cancelling.isPending} onSure={() => cancelling.mutate()} />}
    </>
  );
}

/** Where the links in a registrant's mails lead: how it stands, and what they can do. */
export function OwnRegistrationPage() {
  const { t } = useTranslation(['registration', 'refusals']);
  const { key = '' } = useParams();
  const own = useQuery(ownRegistrationQuery(key));
  const roomId = own.data?.room_id;
  const card = useQuery({ ...roomCardQuery(roomId ?? ''), enabled: roomId !== undefined });
  useTabIcon(card.data?.look);
  usePageTitle(own.data?.title ?? t('own.title'));
  return (
    <Branded card={card.data}>
      <SplitScreen
        side={own.data ? <Side own={own.data} /> : <EntrySide title={t('own.title')} text="" />}
        logo={
          <BrandLogo>
            <Logo />
          </BrandLogo>
        }
      >
        <h2>{t('own.title')}</h2>
        {own.isPending && <Skeleton height={160} radius="md" />}
        {own.isError && <FormProblem text={sentenceFor(own.error)} />}
        {own.data && (
          <>
            <p role="status">
              {own.data.is_cancelled ? t('own.eventCancelled') : t(`own.standing.${own.data.standing}`)}
            </p>
            <p>
              {own.data.name} · {own.data.email}
            </p>
            <Ways own={own.data} personal={key} />
          </>
        )}
      </SplitScreen>
    </Branded>
  );
}
