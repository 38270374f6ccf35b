import { Button, Checkbox } from '@mantine/core';
import { IconGauge } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LazyCheck } from '~/features/preflight/check/LazyCheck';
import { LanguageMenu } from '~/features/session/LanguageMenu';
import { BrandLogo } from '~/look/BrandLogo';
import { Credit } from '~/look/Credit';
import { roomCardQuery } from '~/pages/join/room-card';
import { Dialog } from '~/room/Dialog';
import { LazyDeviceTest } from '~/room/devices/LazyDeviceTest';
import { keptSources } from '~/room/kept-sources';
import type { Source } from '~/room/wire';
import { Mark } from '~/ui/Mark';
import { usePageTitle } from '~/ui/usePageTitle';
import classes from './DeviceCheck.module.css';

const offered = ['microphone', 'camera'] as const;

type DeviceCheckProps = { roomId: string; onEnter: (switchOn: Source[]) => void };

/** Into which room, and that it waits for nobody. */
function Which({ roomId }: { roomId: string }) {
  const { t } = useTranslation('devices');
  const room = useQuery(roomCardQuery(roomId)).data;
  return (
    <p className={classes.which}>
      {room?.phase === 'live' && <span className={classes.live}>{t('check.live')}</span>}
      {room?.title ?? '\u00a0'}
    </p>
  );
}

/** Before hosts and presenters enter. They come in silent and unseen unless they say otherwise here; a reload offers what was on. */
export function DeviceCheck({ roomId, onEnter }: DeviceCheckProps) {
  const { t } = useTranslation(['devices', 'common']);
  const [switchOn, setSwitchOn] = useState(() => keptSources(roomId));
  const [isChecking, setChecking] = useState(false);
  usePageTitle(t('check.title'));
  const toggle = (source: Source, isOn: boolean) =>
    setSwitchOn((before) => (isOn ? [...before, source] : before.filter((one) => one !== source)));
  return (
    <div className={classes.screen}>
      <header className={classes.top}>
        <BrandLogo>
          <Mark />
        </BrandLogo>
        <LanguageMenu />
      </header>
      <main className={classes.card}>
        <Which roomId={roomId} />
        <h1 className={classes.title}>{t('check.title')}</h1>
        <p className={classes.text}>{t('check.text')}</p>
        <LazyDeviceTest />
        <Button
          mt="md"
          variant="subtle"
          leftSection={<IconGauge size={18} aria-hidden="true" />}
          onClick={() => setChecking(true)}
        >
          {t('check.connection')}
        </Button>
        <Dialog
          opened={isChecking}
          onClose={() => setChecking(false)}
          title={t('check.connection')}
          size="xl"
        >
          <LazyCheck roomId={roomId} as="presenter" />
        </Dialog>
        <div className={classes.way}>
          <fieldset className={classes.with}>
            <legend>{t('check.switchOn')}</legend>
            {offered.map((source) => (
              <Checkbox
                key={source}
                label={t(`check.my.${source}`)}
                checked={switchOn.includes(source)}
                onChange={(event) => toggle(source, event.currentTarget.checked)}
              />
            ))}
          </fieldset>
          <Button size="lg" onClick={() => onEnter(switchOn)}>
            {t('check.enter')}
          </Button>
        </div>
      </main>
      <footer className={classes.foot}>
        <Credit />
      </footer>
    </div>
  );
}
