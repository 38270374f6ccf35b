import { Button } from '@mantine/core';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { openedInvitationQuery } from '~/api/invitations';
import { Refused } from '~/api/refused';
import { sentenceFor } from '~/api/sentence';
import type { RoomCard } from '~/api/wire';
import { useWays } from '~/app/ways';
import { Branded } from '~/look/Branded';
import { BrandLogo } from '~/look/BrandLogo';
import { Credit } from '~/look/Credit';
import { useTabIcon } from '~/look/useTabIcon';
import { EntrySide } from '~/pages/home/EntrySide';
import { type Known, RegisterForm } from '~/pages/registration/RegisterForm';
import { FormProblem } from '~/ui/FormProblem';
import { Logo } from '~/ui/Logo';
import { SplitScreen } from '~/ui/SplitScreen';
import { usePageTitle } from '~/ui/usePageTitle';
import { EventCard, EventCardSkeleton } from './EventCard';
import { JoinForm } from './JoinForm';
import { JoinFormSkeleton } from './JoinFormSkeleton';
import { OwnWindow } from './OwnWindow';
import { Program } from './Program';
import { roomCardQuery } from './room-card';

function NoRoom({ problem, onRetry }: { problem: unknown; onRetry: () => void }) {
  const { t } = useTranslation(['join', 'common']);
  const { isEmbedded } = useWays();
  const isGone = problem instanceof Refused && problem.code === 'no_such_room';
  return (
    <>
      <h2>{t(isGone ? 'noRoom.title' : 'noAnswer.title')}</h2>
      <p role="alert">{sentenceFor(problem)}</p>
      {isGone ? (
        !isEmbedded && (
          <Button component={Link} to="/join" size="lg" fullWidth>
            {t('noRoom.again')}
          </Button>
        )
      ) : (
        <Button onClick={onRetry} size="lg" fullWidth>
          {t('common:retry')}
        </Button>
      )}
    </>
  );
}

function Side({ room }: { room: UseQueryResult<RoomCard> }) {
  const { t } = useTranslation('join');
  if (room.data) {
    return (
      <>
        <EventCard room={room.data} />
        <Program lobby={room.data.lobby} />
        <Credit />
      </>
    );
  }
  if (room.isError) return <EntrySide title={t('byId.sideTitle')} text={t('byId.sideText')} />;
  return <EventCardSkeleton />;
}

/** By the link of an invitation: into the room at once, or first to the form with what is known filled in. */
function InvitedDoor({ room, personal }: { room: RoomCard; personal: string }) {
  const { t } = useTranslation('registration');
  const invitation = useQuery(openedInvitationQuery(personal));
  if (invitation.isPending) return <JoinFormSkeleton />;
  if (invitation.isError) {
    return (
      <>
        <FormProblem
          text={invitation.error instanceof Refused ? t('invitation.gone') : sentenceFor(invitation.error)}
        />
        <Door room={room} />
      </>
    );
  }
  const { token, name, email } = invitation.data;
  if (token) return <JoinForm room={room} personal={{ token, name, email }} />;
  return <Door room={room} known={{ name, email }} />;
}

/** Who has no token registers first; who has one, or comes by a presenter's link, joins. */
function Door({ room, known }: { room: RoomCard; known?: Known }) {
  const { t } = useTranslation('registration');
  const [query] = useSearchParams();
  const [hasToken, setHasToken] = useState(query.has('token') || query.has('code'));
  if (!room.takes_registrations) return <JoinForm room={room} />;
  return (
    <>
      {hasToken ? <JoinForm room={room} /> : <RegisterForm roomId={room.room_id} known={known} />}
      <Button variant="transparent" px={0} onClick={() => setHasToken(!hasToken)}>
        {t(hasToken ? 'back' : 'have')}
      </Button>
    </>
  );
}

export function JoinPage() {
  const { t } = useTranslation('join');
  const { roomId = '' } = useParams();
  const [query] = useSearchParams();
  const { isEmbedded } = useWays();
  const invitation = query.get('invitation');
  const room = useQuery(roomCardQuery(roomId));
  usePageTitle(room.data?.title ?? t('title'));
  useTabIcon(room.data?.look);
  return (
    <Branded card={room.data}>
      <SplitScreen
        side={<Side room={room} />}
        logo={
          <BrandLogo>
            <Logo />
          </BrandLogo>
        }
        foot={isEmbedded ? <OwnWindow roomId={roomId} /> : t('foot')}
      >
        {room.isPending && <JoinFormSkeleton />}
        {room.isError && <NoRoom problem={room.error} onRetry={() => void room.refetch()} />}
        {room.data?.status === 'cancelled' && (
          <>
            <h2>{t('cancelled.title')}</h2>
            <p>{t('cancelled.text', { organizer: room.data.organizer })}</p>
          </>
        )}
        {room.data?.status === 'scheduled' &&
          (invitation ? <InvitedDoor room={room.data} personal={invitation} /> : <Door room={room.data} />)}
      </SplitScreen>
    </Branded>
  );
}
