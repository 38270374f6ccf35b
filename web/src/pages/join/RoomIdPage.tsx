import { Anchor, Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { parseRoomId } from '~/api/room-id';
import { roomCard } from '~/api/rooms';
import { queries } from '~/app/queries';
import { EntrySide } from '~/pages/home/EntrySide';
import { FormProblem } from '~/ui/FormProblem';
import { SplitScreen } from '~/ui/SplitScreen';
import { missing, useForm } from '~/ui/useForm';
import { usePageTitle } from '~/ui/usePageTitle';
import { roomCardKey } from './room-card';

export function RoomIdPage() {
  const { t } = useTranslation('join');
  const navigate = useNavigate();
  usePageTitle(t('byId.title'));
  const { form, field, busy, problem } = useForm({
    start: { roomId: '' },
    check: (values) => {
      const empty = missing(values, 'roomId');
      return empty.roomId || parseRoomId(values.roomId) ? empty : { roomId: 'room_id' };
    },
    send: ({ roomId }) => roomCard(parseRoomId(roomId) ?? ''),
    onSent: (card) => {
      queries.setQueryData(roomCardKey(card.room_id), card);
      navigate(`/join/${card.room_id}`);
    },
    fieldOfCode: { no_such_room: 'roomId' },
  });
  return (
    <SplitScreen
      side={<EntrySide title={t('byId.sideTitle')} text={t('byId.sideText')} />}
      foot={
        <Anchor component={Link} to="/login">
          {t('byId.toLogin')}
        </Anchor>
      }
    >
      <h2>{t('byId.title')}</h2>
      <p>{t('byId.text')}</p>
      <form {...form}>
        <FormProblem text={problem} />
        <TextInput
          {...field('roomId')}
          label={t('byId.roomId')}
          placeholder="123 456 789"
          inputMode="numeric"
          autoComplete="off"
          size="lg"
          autoFocus
        />
        <Button type="submit" size="lg" fullWidth loading={busy}>
          {t('byId.submit')}
        </Button>
      </form>
    </SplitScreen>
  );
}
