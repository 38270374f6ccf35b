import { IconMessage2, IconVolume, IconVolumeOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '~/room/context';
import type { MenuAction } from '~/room/menu-action';
import { useMayOf, useMe, useOwn, usePart } from '~/room/parts';
import { isOfCrew, type PersonId } from '~/room/wire';
import { useChatTarget } from './target';

/** Writing to one person alone, and silencing them in the chat. */
export function useChatActions(person: PersonId): MenuAction[] {
  const { t } = useTranslation('chat');
  const command = useCommand();
  const may = useMayOf('chat');
  const me = useMe();
  const chat = usePart('chat');
  const own = useOwn('chat');
  const present = usePart('people')?.present[person];
  const { choose } = useChatTarget();
  if (!chat || !present || me?.id === person) return [];
  const actions: MenuAction[] = [];
  const isHeard = isOfCrew(me?.role) || isOfCrew(present.role) || chat.private_allowed;
  if (own?.may_write_to.includes('person') && isHeard) {
    const act = () => choose({ to: 'person', person, name: present.name });
    actions.push({ key: 'write', label: t('writePrivately'), Icon: IconMessage2, act });
  }
  if (present.role === 'attendee' && may('silence_person')) {
    const isSilenced = chat.silenced[person] !== undefined;
    actions.push({
      key: 'silence',
      label: t(isSilenced ? 'unsilence' : 'silence'),
      Icon: isSilenced ? IconVolume : IconVolumeOff,
      act: () => void command({ kind: isSilenced ? 'unsilence_person' : 'silence_person', person }),
    });
  }
  return actions;
}
