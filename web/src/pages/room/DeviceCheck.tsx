import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageMenu } from '~/features/session/LanguageMenu';
import { DeviceTest } from '~/room/devices/DeviceTest';
import type { Source } from '~/room/wire';
import { Mark } from '~/ui/Mark';
import { usePageTitle } from '~/ui/usePageTitle';
import classes from './DeviceCheck.module.css';

const offered = ['microphone', 'camera'] as const;

/** Before hosts and presenters enter. They come in silent and unseen unless they say otherwise here. */
export function DeviceCheck({ onEnter }: { onEnter: (switchOn: Source[]) => void }) {
  const { t } = useTranslation(['devices', 'common']);
  const [switchOn, setSwitchOn] = useState<Source[]>([]);
  usePageTitle(t('check.title'));
  const toggle = (source: Source, isOn: boolean) =>
    setSwitchOn((before) => (isOn ? [...before, source] : before.filter((one) => one !== source)));
  return (
    <div className={classes.screen}>
      <header className={classes.top}>
        <Mark />
        <LanguageMenu />
      </header>
      <main className={classes.card}>
        <h1 className={classes.title}>{t('check.title')}</h1>
        <p className={classes.text}>{t('check.text')}</p>
        <DeviceTest />
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
    </div>
  );
}
