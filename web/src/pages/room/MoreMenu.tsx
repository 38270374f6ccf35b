import { Menu, UnstyledButton } from '@mantine/core';
import {
  IconAdjustments,
  IconDots,
  IconEye,
  IconGauge,
  IconHeadphones,
  IconInfoCircle,
  IconKeyboard,
  IconLanguage,
  IconMaximize,
  IconPictureInPicture,
  IconTools,
  IconUserCircle,
  IconUserPlus,
  IconVolume,
  IconVolumeOff,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SharePartItem } from '~/features/stage/crop/SharePartItem';
import control from '~/room/ControlButton.module.css';
import { useRoomClient, useValue } from '~/room/context';
import { isSilenced } from '~/room/own-view';
import { useMay, useMe, useOwn } from '~/room/parts';
import { isOfStage } from '~/room/wire';
import type { RoomDialog } from './dialogs';
import { toSmallWindow } from './small-window';

type MoreMenuProps = { isPhone: boolean; onOpen: (dialog: RoomDialog) => void };

function toggleFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen?.();
}

/** What is needed now and then: sound for oneself, devices, full screen, details. */
export function MoreMenu({ isPhone, onOpen }: MoreMenuProps) {
  const { t } = useTranslation(['room', 'common']);
  const isHost = useRoomClient().admission.event_id !== undefined;
  const mayChangeMode = useMay('stage', 'change_audio_mode');
  const ofStage = isOfStage(useMe()?.role);
  const hasPortrait = useOwn('portraits') !== undefined;
  const isSilent = useValue(isSilenced);
  return (
    <Menu position="top" width={270}>
      <Menu.Target>
        <UnstyledButton className={control.control} aria-label={t('more')}>
          <IconDots size={22} aria-hidden="true" />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {isHost && (
          <Menu.Item leftSection={<IconUserPlus size={18} />} onClick={() => onOpen('invite')}>
            {t('invite.title')}
          </Menu.Item>
        )}
        {isPhone && ofStage && (
          <Menu.Item leftSection={<IconTools size={18} />} onClick={() => onOpen('tools')}>
            {t('menu.tools')}
          </Menu.Item>
        )}
        {isPhone && mayChangeMode && (
          <Menu.Item leftSection={<IconHeadphones size={18} />} onClick={() => onOpen('audioMode')}>
            {t('menu.audioMode')}
          </Menu.Item>
        )}
        <SharePartItem />
        <Menu.Item
          leftSection={isSilent ? <IconVolume size={18} /> : <IconVolumeOff size={18} />}
          onClick={() => isSilenced.set(!isSilent)}
        >
          {t(isSilent ? 'menu.soundOn' : 'menu.soundOff')}
        </Menu.Item>
        <Menu.Item leftSection={<IconAdjustments size={18} />} onClick={() => onOpen('devices')}>
          {t('menu.devices')}
        </Menu.Item>
        <Menu.Item leftSection={<IconGauge size={18} />} onClick={() => onOpen('check')}>
          {t('menu.check')}
        </Menu.Item>
        {hasPortrait && (
          <Menu.Item leftSection={<IconUserCircle size={18} />} onClick={() => onOpen('portrait')}>
            {t('portrait.title')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconEye size={18} />} onClick={() => onOpen('view')}>
          {t('menu.view')}
        </Menu.Item>
        {document.pictureInPictureEnabled && (
          <Menu.Item leftSection={<IconPictureInPicture size={18} />} onClick={() => void toSmallWindow()}>
            {t('menu.smallWindow')}
          </Menu.Item>
        )}
        {document.fullscreenEnabled && (
          <Menu.Item leftSection={<IconMaximize size={18} />} onClick={toggleFullScreen}>
            {t('menu.fullScreen')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconInfoCircle size={18} />} onClick={() => onOpen('details')}>
          {t('details.title')}
        </Menu.Item>
        {!isPhone && (
          <Menu.Item leftSection={<IconKeyboard size={18} />} onClick={() => onOpen('shortcuts')}>
            {t('shortcuts.title')}
          </Menu.Item>
        )}
        {isPhone && (
          <Menu.Item leftSection={<IconLanguage size={18} />} onClick={() => onOpen('language')}>
            {t('common:language')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
