import { Button } from '@mantine/core';
import {
  IconBan,
  IconDevices,
  IconDoorExit,
  IconLock,
  IconPlugConnectedX,
  IconTicketOff,
  IconUserMinus,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { Refused } from '~/api/refused';
import { sentenceFor } from '~/api/sentence';
import { useWays } from '~/app/ways';
import type { Bye } from '~/generated/room';
import { forgetAdmission } from '~/room/admission';
import { useRoomClient } from '~/room/context';
import { Message } from '~/ui/Message';
import { usePageTitle } from '~/ui/usePageTitle';

// A code that is not here has its sentence among the refusals, and a way back.
const icons = {
  already_in: IconDevices,
  moved: IconDevices,
  removed: IconUserMinus,
  blocked: IconBan,
  room_locked: IconLock,
  room_full: IconUsersGroup,
  seat_gone: IconTicketOff,
  left: IconDoorExit,
} as const;

const titled = Object.keys(icons) as (keyof typeof icons)[];

/** Not in the room any more, or never in: why, and what can be done. */
export function Gone({ why }: { why: Bye }) {
  const { t } = useTranslation(['room', 'common']);
  const { connection, admission } = useRoomClient();
  const navigate = useNavigate();
  const ways = useWays();
  const code = titled.find((one) => one === why.code);
  const Icon = code ? icons[code] : IconPlugConnectedX;
  const title = t(code ? `gone.${code}` : 'gone.other');
  usePageTitle(title);
  const again = (label: string, isMoving: boolean) => (
    <Button onClick={() => connection.start(isMoving)}>{label}</Button>
  );
  const joinAnew = () => {
    forgetAdmission(admission.room_id);
    void navigate(ways.join(admission.room_id));
  };
  const way = () => {
    switch (code) {
      case 'already_in':
      case 'moved':
        return again(t('gone.moveHere'), true);
      case 'removed':
      case 'blocked':
        return null;
      case 'seat_gone':
        return <Button onClick={joinAnew}>{t('gone.joinAnew')}</Button>;
      case 'left':
        return again(t('gone.comeBack'), false);
      case 'room_locked':
      case 'room_full':
      case undefined:
        return again(t('common:retry'), false);
    }
  };
  return (
    <Message
      icon={<Icon size={32} />}
      title={title}
      text={sentenceFor(new Refused(409, why.code, { ...why.fields }))}
    >
      {way()}
      {!ways.isEmbedded && (
        <Button component={Link} to="/" variant="default">
          {t('gone.home')}
        </Button>
      )}
    </Message>
  );
}
