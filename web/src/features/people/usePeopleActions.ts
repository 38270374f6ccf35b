import { IconBan, IconUserDown, IconUserMinus, IconUserUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '~/room/context';
import type { MenuAction } from '~/room/menu-action';
import { useMayOf, useMe, usePart } from '~/room/parts';
import type { PersonId } from '~/room/wire';

/** A host makes presenters, removes and blocks; not themselves. */
export function usePeopleActions(person: PersonId): MenuAction[] {
  const { t } = useTranslation('people');
  const command = useCommand();
  const may = useMayOf('people');
  const me = useMe();
  const present = usePart('people')?.present[person];
  if (!present || me?.id === person) return [];
  const actions: MenuAction[] = [];
  if (may('change_role') && present.role !== 'host') {
    const role = present.role === 'attendee' ? 'presenter' : 'attendee';
    actions.push({
      key: 'role',
      label: t(`person.make_${role}`),
      Icon: role === 'presenter' ? IconUserUp : IconUserDown,
      act: () => void command({ kind: 'change_role', person, role }),
    });
  }
  if (may('remove_person')) {
    const act = () => void command({ kind: 'remove_person', person });
    actions.push({ key: 'remove', label: t('person.remove'), Icon: IconUserMinus, isGrave: true, act });
  }
  if (may('block_person')) {
    const act = () => void command({ kind: 'block_person', person });
    actions.push({ key: 'block', label: t('person.block'), Icon: IconBan, isGrave: true, act });
  }
  return actions;
}
