import { IconId } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '~/room/parts';
import { RailButton } from '~/room/RailButton';
import { isGiving } from './giving';

/** Who those on the stage are, in a line below their names. */
export function TitlesRail() {
  const { t } = useTranslation('lower_thirds');
  if (!useMay('lower_thirds', 'give_title')) return null;
  return (
    <RailButton label={t('title')} onClick={() => isGiving.set(true)}>
      <IconId size={22} stroke={1.6} aria-hidden="true" />
    </RailButton>
  );
}
