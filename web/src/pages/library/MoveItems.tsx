import { Menu } from '@mantine/core';
import { IconArrowBackUp, IconBrandDropbox, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LibraryFile } from '~/api/wire';
import { useMoves } from './useMoves';

/** What can be done about where a file's original lies. */
export function MoveItems({ file }: { file: LibraryFile }) {
  const { t } = useTranslation('library');
  const { move } = useMoves();
  const to = (where: 'dropbox' | 'here') => () => void move([file.id], where);
  if (file.place === 'lost') return null;
  const isOnItsWay = file.place === 'leaving' || file.place === 'returning';
  return (
    <>
      {isOnItsWay && file.place_problem && (
        <Menu.Item
          leftSection={<IconRefresh size={18} />}
          onClick={to(file.place === 'leaving' ? 'dropbox' : 'here')}
        >
          {t('dropbox.retry')}
        </Menu.Item>
      )}
      {file.place === 'here' && (
        <Menu.Item leftSection={<IconBrandDropbox size={18} />} onClick={to('dropbox')}>
          {t('dropbox.move')}
        </Menu.Item>
      )}
      {(file.place === 'away' || file.place === 'leaving') && (
        <Menu.Item leftSection={<IconArrowBackUp size={18} />} onClick={to('here')}>
          {t(file.place === 'away' ? 'dropbox.back' : 'dropbox.stay')}
        </Menu.Item>
      )}
    </>
  );
}
