import { IconPhotoOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '~/room/context';
import type { MenuAction } from '~/room/menu-action';
import { useMay, useMe, usePart } from '~/room/parts';
import type { PersonId } from '~/room/wire';

/** A host takes away a picture that should not be seen; one's own is in one's own dialog. */
export function usePortraitActions(person: PersonId): MenuAction[] {
  const { t } = useTranslation('room');
  const command = useCommand();
  const may = useMay('portraits', 'remove_portrait');
  const me = useMe();
  const portrait = usePart('portraits')?.portraits[person];
  if (!may || !portrait || me?.id === person) return [];
  const act = () => void command({ kind: 'remove_portrait', person });
  return [{ key: 'portrait', label: t('portrait.takeAway'), Icon: IconPhotoOff, isGrave: true, act }];
}
