import { Button } from '@mantine/core';
import { IconMicrophone } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseDevice, chosenDevice, type DeviceKind } from '../media/device-choice';
import { CameraPreview } from './CameraPreview';
import { DeviceAdvice } from './DeviceAdvice';
import { DeviceSelect } from './DeviceSelect';
import classes from './DeviceTest.module.css';
import { LevelMeter } from './LevelMeter';
import { MoreEffects } from './MoreEffects';
import { SpeakerTest } from './SpeakerTest';
import { useDevices } from './useDevices';
import { type Changed, useEffects } from './useEffects';
import { useLevel } from './useLevel';
import { usePreview } from './usePreview';

type DeviceTestProps = {
  onChoose?: (kind: DeviceKind, id: string) => void;
  /** False where there is one beside it. */
  hasSpeakerTest?: boolean;
  /** False where what is chosen would not reach what is being sent. */
  hasEffects?: boolean;
  onEffect?: (what: Changed) => void;
  /** Others see this person's camera meanwhile. */
  isSeen?: boolean;
};

/** Not every browser lets a page say where it sounds. */
const canChooseSpeaker = 'setSinkId' in HTMLMediaElement.prototype;

/** Camera, microphone and speakers, tried by oneself: nobody sees or hears it. */
export function DeviceTest(props: DeviceTestProps) {
  const { onChoose, hasSpeakerTest = true, hasEffects = true, onEffect, isSeen = false } = props;
  const { t } = useTranslation(['devices', 'common']);
  const [chosen, setChosen] = useState<Partial<Record<DeviceKind, string>>>({
    microphone: chosenDevice('microphone'),
    camera: chosenDevice('camera'),
    speaker: chosenDevice('speaker'),
  });
  const [attempt, setAttempt] = useState(0);
  const own = useEffects(isSeen, onEffect);
  const camera = usePreview('camera', true, chosen.camera, attempt, own.wish);
  const microphone = usePreview('microphone', true, chosen.microphone, attempt, own.wish);
  const hasProblem = camera.problem !== undefined || microphone.problem !== undefined;
  const level = useLevel(microphone.track);
  const devices = useDevices(camera.track ?? microphone.track);
  const choose = (kind: DeviceKind, id: string) => {
    chooseDevice(kind, id);
    setChosen((before) => ({ ...before, [kind]: id }));
    onChoose?.(kind, id);
  };
  const select = (kind: DeviceKind) => (
    <DeviceSelect
      kind={kind}
      devices={devices[kind]}
      value={chosen[kind]}
      onChoose={(id) => choose(kind, id)}
    />
  );
  return (
    <div className={classes.test}>
      <div className={classes.picture}>
        <CameraPreview preview={camera} />
        {!microphone.problem && (
          <div className={classes.voice}>
            <IconMicrophone size={20} aria-hidden="true" />
            <LevelMeter level={level} label={t('microphone.level')} />
            <span>{t(level > 1 ? 'microphone.heard' : 'microphone.sayHello')}</span>
          </div>
        )}
        <DeviceAdvice problem={camera.problem} />
        <DeviceAdvice problem={microphone.problem} />
      </div>
      <div className={classes.choices}>
        {(devices.microphone.length > 0 || !microphone.problem) && select('microphone')}
        {(devices.camera.length > 0 || !camera.problem) && select('camera')}
        {canChooseSpeaker && select('speaker')}
        {hasSpeakerTest && <SpeakerTest speaker={chosen.speaker} />}
        {hasProblem && (
          <Button variant="default" onClick={() => setAttempt(attempt + 1)}>
            {t('common:retry')}
          </Button>
        )}
      </div>
      {hasEffects && (
        <div className={classes.more}>
          <MoreEffects
            wish={own.wish}
            isLessQuiet={microphone.isLessQuiet ?? false}
            isOnlyTried={own.isOnlyTried}
            onUse={own.use}
            onBackground={own.tryBackground}
            onNoise={own.changeNoise}
            onQuality={own.changeQuality}
          />
        </div>
      )}
    </div>
  );
}
