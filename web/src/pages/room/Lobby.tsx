import { Button } from '@mantine/core';
import { IconAdjustments, IconCalendar, IconClock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BreakInLobby } from '~/features/break_card/BreakCard';
import { LazyCheck } from '~/features/preflight/check/LazyCheck';
import { Banners } from '~/features/session/Banners';
import { LanguageMenu } from '~/features/session/LanguageMenu';
import { BrandLogo } from '~/look/BrandLogo';
import { Credit } from '~/look/Credit';
import { useCard } from '~/look/context';
import { useRoomClient, useServerNow } from '~/room/context';
import { Dialog } from '~/room/Dialog';
import { LazyDeviceTest } from '~/room/devices/LazyDeviceTest';
import { useMe, usePart } from '~/room/parts';
import { clockOf, secondsUntil } from '~/time/countdown';
import { fullDay, timeRange } from '~/time/format';
import { useReader } from '~/time/reader';
import { useCityName } from '~/time/useCityName';
import { showSameClock } from '~/time/zones';
import { Mark } from '~/ui/Mark';
import { usePageTitle } from '~/ui/usePageTitle';
import classes from './Lobby.module.css';
import { Agenda } from './lobby/Agenda';
import { LobbyMessage } from './lobby/LobbyMessage';
import { Music } from './lobby/Music';
import { Profiles } from './lobby/Profiles';

function Countdown({ startsAt }: { startsAt: number }) {
  const { t } = useTranslation('lobby');
  const now = useServerNow(1000);
  const { days, clock } = clockOf(secondsUntil(new Date(startsAt), new Date(now)));
  if (startsAt <= now) return <p className={classes.soon}>{t('anyMoment')}</p>;
  return (
    <p className={classes.countdown}>
      {days > 0 && <span className={classes.days}>{t('days', { count: days })}</span>}
      <span className={classes.clock} role="timer">
        {clock}
      </span>
    </p>
  );
}

/** Before the start: what comes and when, in the reader's own time. The door opens by itself. */
export function Lobby() {
  const { t } = useTranslation('lobby');
  const { locale, zone } = useReader();
  const cityName = useCityName();
  const session = usePart('session');
  const people = usePart('people');
  const me = useMe();
  const lobby = useCard()?.lobby;
  const { connection, admission } = useRoomClient();
  const { room_id } = admission;
  const [isTesting, setTesting] = useState(false);
  const [isChecking, setChecking] = useState(false);
  // Two sorts of music at once are none.
  const isBreakHeard = usePart('break_card')?.shown?.clip?.muted === false;
  usePageTitle(session?.title);
  if (!session) return null;
  const start = session.starts_at ? new Date(session.starts_at) : undefined;
  const isRunning = session.phase === 'live';
  const isElsewhere = start && !showSameClock(zone, session.zone, start);
  return (
    <div className={classes.screen} data-element="background">
      <header className={classes.top}>
        <BrandLogo>
          <Mark />
        </BrandLogo>
        <div className={classes.tools}>
          {lobby?.music_url && (
            <Music url={lobby.music_url} isPaused={isTesting || isChecking || isBreakHeard} />
          )}
          <LanguageMenu />
        </div>
      </header>
      <main className={classes.words}>
        <Banners />
        <BreakInLobby />
        <p className={classes.hello}>{t('hello', { name: me?.name ?? '' })}</p>
        <h1 className={classes.title} data-element="text">
          {session.title}
        </h1>
        {start && (
          <p className={classes.when}>
            <span>
              <IconCalendar size={18} aria-hidden="true" /> {fullDay(start, locale, zone)}
            </span>
            <span>
              <IconClock size={18} aria-hidden="true" />{' '}
              {timeRange(start, session.duration_minutes, locale, zone)}
              {isElsewhere && ` (${cityName(zone)})`}
            </span>
          </p>
        )}
        {isRunning ? (
          <p className={classes.soon}>{t('running')}</p>
        ) : start ? (
          <Countdown startsAt={start.getTime()} />
        ) : (
          <p className={classes.soon}>{t('anyMoment')}</p>
        )}
        <p className={classes.text} role="status">
          {t(people?.by_hand ? (isRunning ? 'knocked' : 'byHand') : 'opens')}{' '}
          {!isRunning && t('waiting', { count: people?.attendees ?? 0 })}
        </p>
        <div className={classes.ways}>
          <Button
            className={classes.test}
            data-element="accent"
            leftSection={<IconAdjustments size={18} aria-hidden="true" />}
            onClick={() => setTesting(true)}
          >
            {t('test')}
          </Button>
          <Button className={classes.leave} variant="transparent" onClick={() => setChecking(true)}>
            {t('check')}
          </Button>
          <Button className={classes.leave} variant="transparent" onClick={() => void connection.leave()}>
            {t('leave')}
          </Button>
        </div>
        {lobby && (lobby.message || lobby.agenda.length > 0 || lobby.profiles.length > 0) && (
          <div className={classes.more}>
            <LobbyMessage text={lobby.message} />
            <Agenda items={lobby.agenda} />
            <Profiles profiles={lobby.profiles} />
          </div>
        )}
      </main>
      <footer className={classes.foot}>
        <Credit />
      </footer>
      <Dialog opened={isChecking} onClose={() => setChecking(false)} title={t('check')} size="xl">
        <LazyCheck roomId={room_id} as="attendee" />
      </Dialog>
      <Dialog opened={isTesting} onClose={() => setTesting(false)} title={t('test')} size="xl">
        <LazyDeviceTest />
      </Dialog>
    </div>
  );
}
