import { CopyButton, UnstyledButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { joinLink, showRoomId } from '~/api/room-id';
import { useRoomClient } from '~/room/context';
import { Dialog } from '~/room/Dialog';
import { useMe, usePart } from '~/room/parts';
import { fullDay, timeRange } from '~/time/format';
import { useReader } from '~/time/reader';
import { useCityName } from '~/time/useCityName';
import classes from './MyDetails.module.css';

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.line}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Copied({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation();
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <UnstyledButton className={classes.copy} onClick={copy} aria-label={copied ? t('copied') : label}>
          {copied ? <IconCheck size={18} /> : <IconCopy size={18} />}
        </UnstyledButton>
      )}
    </CopyButton>
  );
}

/** When it is, how others get in, who one is here. */
export function MyDetails({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation('room');
  const { locale, zone } = useReader();
  const cityName = useCityName();
  const { admission } = useRoomClient();
  const session = usePart('session');
  const me = useMe();
  const roomId = admission.room_id;
  const start = session?.starts_at ?? session?.started_at;
  return (
    <Dialog opened={isOpen} onClose={onClose} title={t('details.title')}>
      <dl className={classes.list}>
        <Line name={t('details.event')}>{session?.title}</Line>
        {start && (
          <Line name={t('details.when')}>
            {fullDay(new Date(start), locale, zone)}
            <br />
            {timeRange(new Date(start), session?.duration_minutes ?? 0, locale, zone)}, {cityName(zone)}
          </Line>
        )}
        {me && (
          <Line name={t('details.you')}>
            {t('details.as', { name: me.name, role: t(`role.${me.role}`) })}
          </Line>
        )}
        <Line name={t('details.roomId')}>
          {showRoomId(roomId)}
          <Copied text={roomId} label={t('details.copyRoomId')} />
        </Line>
        <Line name={t('details.link')}>
          <span className={classes.link}>{joinLink(roomId)}</span>
          <Copied text={joinLink(roomId)} label={t('details.copyLink')} />
        </Line>
        <Line name={t('details.entry')}>{t(session?.locked ? 'details.locked' : 'details.open')}</Line>
      </dl>
    </Dialog>
  );
}
