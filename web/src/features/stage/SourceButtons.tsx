import {
  IconMicrophone,
  IconMicrophoneOff,
  IconScreenShare,
  IconScreenShareOff,
  IconVideo,
  IconVideoOff,
} from '@tabler/icons-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ControlButton } from '~/room/ControlButton';
import { LevelMeter } from '~/room/devices/LevelMeter';
import { useLevel } from '~/room/devices/useLevel';
import { canShareScreen } from '~/room/media/capture';
import { useMedia } from '~/room/media/context';
import { useShortcut } from '~/room/shortcuts';
import type { Source } from '~/room/wire';
import { CropFirst } from './crop/LazyCrop';
import { useSources } from './useSources';

const faces = {
  microphone: { On: IconMicrophone, Off: IconMicrophoneOff },
  camera: { On: IconVideo, Off: IconVideoOff },
  screen: { On: IconScreenShareOff, Off: IconScreenShare },
} as const;

function OwnLevel() {
  const track = useMedia((media) => media.microphone());
  return <LevelMeter level={useLevel(track)} />;
}

type SourceButtonProps = { source: Source; sources: ReturnType<typeof useSources> };

function SourceButton({ source, sources }: SourceButtonProps) {
  const { t } = useTranslation('stage');
  const isOn = sources.isOn(source);
  const cannot = source === 'screen' && !canShareScreen();
  const { set, isReady } = sources;
  // The browser's own choice of a screen is open: a second press would open another.
  const isChoosing = source === 'screen' && sources.isBusy(source);
  const toggle = useCallback(() => void set(source, !isOn), [set, source, isOn]);
  useShortcut(source, cannot || !isReady || isChoosing ? undefined : toggle);
  const Icon = isOn ? faces[source].On : faces[source].Off;
  return (
    <ControlButton
      label={t(`source.${source}`)}
      says={t(cannot ? 'source.screenUnsupported' : isOn ? `source.${source}Off` : `source.${source}On`)}
      isPressed={isOn}
      isBusy={sources.isBusy(source)}
      isDisabled={cannot || !isReady || isChoosing}
      onClick={toggle}
    >
      <Icon size={22} aria-hidden="true" />
      {source === 'microphone' && isOn && <OwnLevel />}
    </ControlButton>
  );
}

/** Microphone, camera, screen: those which this person may switch on now. */
export function SourceButtons() {
  const sources = useSources();
  const shown = (['microphone', 'camera', 'screen'] as const).filter((source) => sources.may(source));
  return (
    <>
      {shown.map((source) => (
        <SourceButton key={source} source={source} sources={sources} />
      ))}
      <CropFirst />
    </>
  );
}
