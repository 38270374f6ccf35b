import { Button } from '@mantine/core';
import { IconMicrophone } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeviceTest } from '~/room/devices/DeviceTest';
import type { DeviceKind } from '~/room/media/device-choice';
import classes from './Check.module.css';
import { EchoTest } from './EchoTest';
import { HeardIt } from './HeardIt';

type DevicesProps = { roomId: string | undefined; onChoose?: (kind: DeviceKind, id: string) => void };

/** Nobody is asked for microphone and camera before they say that they want to try them. */
export function Devices({ roomId, onChoose }: DevicesProps) {
  const { t } = useTranslation(['preflight', 'devices']);
  const [isTrying, setTrying] = useState(false);
  return (
    <section className={classes.devices} aria-labelledby="check-devices">
      <h2 id="check-devices" className={classes.title}>
        {t('devices.title')}
      </h2>
      <HeardIt />
      {isTrying ? (
        <>
          <DeviceTest onChoose={onChoose} hasSpeakerTest={false} hasEffects={false} />
          <EchoTest roomId={roomId} />
          <ul className={classes.hints}>
            <li>{t('hints.headset')}</li>
            <li>{t('hints.cable')}</li>
            <li>{t('hints.cameras')}</li>
            <li>{t('hints.presentersOnly')}</li>
            <li>{t('hints.reload')}</li>
          </ul>
        </>
      ) : (
        <div className={classes.try}>
          <p>{t('devices.text')}</p>
          <Button
            leftSection={<IconMicrophone size={18} aria-hidden="true" />}
            onClick={() => setTrying(true)}
          >
            {t('devices.try')}
          </Button>
        </div>
      )}
    </section>
  );
}
