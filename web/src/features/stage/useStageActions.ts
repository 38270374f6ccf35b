import {
  IconBroadcast,
  IconDoor,
  IconMicrophoneOff,
  IconPinned,
  IconPinnedOff,
  IconScreenShareOff,
  IconVideoOff,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '~/room/context';
import type { MenuAction } from '~/room/menu-action';
import { useMayOf, useMe, usePart } from '~/room/parts';
import type { PersonId } from '~/room/wire';

const switches = [
  { source: 'microphone', Icon: IconMicrophoneOff },
  { source: 'camera', Icon: IconVideoOff },
  { source: 'screen', Icon: IconScreenShareOff },
] as const;

/** On air and off, switching off another's sources, the large place: for one who is on the stage. */
export function useStageActions(person: PersonId): MenuAction[] {
  const { t } = useTranslation('stage');
  const command = useCommand();
  const may = useMayOf('stage');
  const me = useMe();
  const stage = usePart('stage');
  const speaker = stage?.on_air[person] ?? stage?.backstage[person];
  if (!stage || !speaker) return [];
  const isMine = me?.id === person;
  const actions: MenuAction[] = [];
  if (speaker.role !== 'attendee' && (isMine || me?.role === 'host')) {
    const kind = speaker.on_air ? 'take_off_air' : 'put_on_air';
    if (may(kind)) {
      const Icon = speaker.on_air ? IconDoor : IconBroadcast;
      actions.push({
        key: kind,
        label: t(`person.${kind}`),
        Icon,
        act: () => void command({ kind, person }),
      });
    }
  }
  if (!isMine && me?.role === 'host' && may('switch_off')) {
    for (const { source, Icon } of switches) {
      if (!speaker[source]) continue;
      const act = () => void command({ kind: 'switch_off', source, person });
      actions.push({ key: source, label: t(`person.switchOff.${source}`), Icon, act });
    }
  }
  if (may('change_layout')) {
    const isPinned = stage.spotlight === person;
    actions.push({
      key: 'spotlight',
      label: t(isPinned ? 'person.unpin' : 'person.pin'),
      Icon: isPinned ? IconPinnedOff : IconPinned,
      act: () =>
        void command({ kind: 'change_layout', layout: stage.layout, spotlight: isPinned ? null : person }),
    });
  }
  return actions;
}
