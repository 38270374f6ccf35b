import { Menu } from '@mantine/core';
import { IconScreenShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { canShareScreen } from '~/room/media/capture';
import { useSources } from '../useSources';
import { chooseCrop } from './choosing';

/** Shares a screen of which others see a part only, from the first moment on. */
export function SharePartItem() {
  const { t } = useTranslation('stage');
  const { may, isOn, isReady, set } = useSources();
  if (!canShareScreen() || !isReady || !may('screen') || isOn('screen')) return null;
  return (
    <Menu.Item
      leftSection={<IconScreenShare size={18} />}
      onClick={() => void set('screen', true, chooseCrop)}
    >
      {t('screen.sharePart')}
    </Menu.Item>
  );
}
