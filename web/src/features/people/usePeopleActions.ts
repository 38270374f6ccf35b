import { IconBan, IconUserDown, IconUserMinus, IconUserShield, IconUserUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '~/room/context';
import type { MenuAction } from '~/room/menu-action';
import { useMayOf, useMe, usePart } from '~/room/parts';
import type { PersonId } from '~/room/wire';

/** What a host can make of somebody. */
const given = [
  { role: 'presenter', Icon: IconUserUp },
  { role: 'moderator', Icon: IconUserShield },
  { role: 'attendee', Icon: IconUserDown },
] as const;

/** A host gives roles, removes and blocks, but no host; a moderator removes and blocks attendees. */
export function usePeopleActions(person: PersonId): MenuAction[] {
  const { t } = useTranslation('people');
  const command = useCommand();
  const may = useMayOf('people');
  const me = useMe();
  const present = usePart('people')?.present[person];
  if (!present || me?.id === person) return [];
  const actions: MenuAction[] = [];
  if (may('change_role') && present.role !== 'host') {
    for (const { role, Icon } of given) {
      if (role === present.role) continue;
      const act = () => void command({ kind: 'change_role', person, role });
      actions.push({ key: role, label: t(`person.make_${role}`), Icon, act });
    }
  }
  const isInReach = present.role === 'attendee' || (me?.role === 'host' && present.role !== 'host');
  if (isInReach && may('remove_person')) {
    const act = () => void command({ kind: 'remove_person', person });
    actions.push({ key: 'remove', label: t('person.remove'), Icon: IconUserMinus, isGrave: true, act });
  }
  if (isInReach && may('block_person')) {
    const act = () => void command({ kind: 'block_person', person });
    actions.push({ key: 'block', label: t('person.block'), Icon: IconBan, isGrave: true, act });
  }
  return actions;
}
