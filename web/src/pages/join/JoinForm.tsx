import { Anchor, Button, Divider, TextInput } from '@mantine/core';
import { IconMicrophone2, IconUsers } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { joinRoom } from '~/api/rooms';
import type { RoomCard } from '~/api/wire';
import { useWays } from '~/app/ways';
import { withTexts } from '~/i18n/i18n';
import { keepAdmission } from '~/room/admission';
import type { openAhead as OpenAhead } from '~/room/open-room';
import { roomTexts } from '~/room/texts';
import { isOfStage } from '~/room/wire';
import { FormProblem } from '~/ui/FormProblem';
import { OptionalLabel } from '~/ui/OptionalLabel';
import { SecretInput } from '~/ui/SecretInput';
import { missing, useForm } from '~/ui/useForm';
import { type JoinAs, joinFormOf, keepVisitor, keptVisitor, neededFields } from './join-form';

/** Of who was invited: they need neither password nor code. */
type Personal = { token: string; name: string; email: string };

export function JoinForm({ room, personal }: { room: RoomCard; personal?: Personal }) {
  const { t } = useTranslation('join');
  const [query] = useSearchParams();
  const navigate = useNavigate();
  const ways = useWays();
  const openAhead = useRef<typeof OpenAhead>(undefined);
  const [as, setAs] = useState<JoinAs>(query.has('code') ? 'presenter' : 'attendee');
  // A personal token opens every door by itself.
  const access = personal || query.has('token') ? 'token' : room.access;
  const needed = neededFields(as, access);
  const visitor = personal
    ? { name: personal.name || keptVisitor().name, email: personal.email }
    : keptVisitor();
  const { form, field, busy, problem } = useForm({
    start: {
      ...visitor,
      password: '',
      token: personal?.token ?? query.get('token') ?? '',
      code: query.get('code') ?? '',
    },
    check: (values) => missing(values, ...needed),
    send: async (values) => {
      const admission = await joinRoom(room.room_id, joinFormOf(values, as, access));
      const kept = keepAdmission(admission);
      if (!isOfStage(kept.role)) openAhead.current?.(kept);
      return admission;
    },
    onSent: (admission, { name, email }) => {
      keepVisitor({ name, email });
      navigate(ways.room(admission.room_id));
    },
    fieldOfCode: {
      name_needed: 'name',
      wrong_password: 'password',
      wrong_token: 'token',
      wrong_code: 'code',
    },
  });
  // While the person types, the room's code and texts come, and the browser gets ready for sound and picture.
  useEffect(() => {
    void import('~/room/open-room').then((room) => {
      openAhead.current = room.openAhead;
      return room.warmUp();
    });
    void withTexts(import('~/pages/room/RoomPage'), ...roomTexts);
  }, []);
  return (
    <>
      <h2>{t(as === 'presenter' ? 'asPresenter' : 'title')}</h2>
      <form {...form}>
        <FormProblem text={problem} />
        <TextInput
          {...field('name')}
          label={t('name')}
          autoComplete="name"
          maxLength={80}
          autoFocus={!ways.isEmbedded}
        />
        <TextInput
          {...field('email')}
          label={<OptionalLabel text={t('email')} />}
          type="email"
          autoComplete="email"
        />
        {needed.includes('password') && (
          <SecretInput {...field('password')} label={t('password')} autoComplete="off" />
        )}
        {needed.includes('token') && !personal && (
          <TextInput {...field('token')} label={t('token')} description={t('tokenHint')} autoComplete="off" />
        )}
        {needed.includes('code') && (
          <TextInput {...field('code')} label={t('code')} description={t('codeHint')} autoComplete="off" />
        )}
        <Button type="submit" size="lg" fullWidth loading={busy}>
          {t('submit')}
        </Button>
        {!personal && <Divider />}
        {!personal && (
          <Button
            variant="subtle"
            leftSection={as === 'presenter' ? <IconUsers size={18} /> : <IconMicrophone2 size={18} />}
            onClick={() => setAs(as === 'presenter' ? 'attendee' : 'presenter')}
          >
            {t(as === 'presenter' ? 'iAmAttendee' : 'iAmPresenter')}
          </Button>
        )}
      </form>
      <Anchor
        size="sm"
        ta="center"
        py={6}
        href={`/check?room=${room.room_id}&as=${as}`}
        target="_blank"
        rel="noopener"
      >
        {t('check')}
      </Anchor>
    </>
  );
}
