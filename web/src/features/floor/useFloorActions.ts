import { IconHandOff, IconMicrophone, IconMicrophone2Off, IconUserOff, IconVideo } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '~/room/context';
import type { MenuAction } from '~/room/menu-action';
import { useMayOf, useMe, usePart } from '~/room/parts';
import { isOfStage, type PersonId } from '~/room/wire';

/** Inviting an attendee to speak and taking the floor back. */
export function useFloorActions(person: PersonId): MenuAction[] {
  const { t } = useTranslation('floor');
  const command = useCommand();
  const may = useMayOf('floor');
  const me = useMe();
  const floor = usePart('floor');
  const speaker = usePart('stage')?.on_air[person];
  const isAttendee = usePart('people')?.present[person]?.role === 'attendee';
  if (!floor || !isAttendee || !isOfStage(me?.role)) return [];
  const actions: MenuAction[] = [];
  const offer = floor.offers[person];
  if (!speaker && !offer && may('offer_floor')) {
    actions.push(
      {
        key: 'offer_microphone',
        label: t('person.inviteMicrophone'),
        Icon: IconMicrophone,
        act: () => void command({ kind: 'offer_floor', person, sources: ['microphone'] }),
      },
      {
        key: 'offer_camera',
        label: t('person.inviteCamera'),
        Icon: IconVideo,
        act: () => void command({ kind: 'offer_floor', person, sources: ['microphone', 'camera'] }),
      },
    );
  }
  if (offer && may('withdraw_floor_offer')) {
    const act = () => void command({ kind: 'withdraw_floor_offer', person });
    actions.push({ key: 'withdraw', label: t('person.withdraw'), Icon: IconUserOff, act });
  }
  if (speaker && may('take_floor_back')) {
    const act = () => void command({ kind: 'take_floor_back', person });
    actions.push({ key: 'take_back', label: t('person.takeBack'), Icon: IconMicrophone2Off, act });
  }
  if (floor.hands[person] && may('lower_hand')) {
    const act = () => void command({ kind: 'lower_hand', person });
    actions.push({ key: 'lower_hand', label: t('person.lowerHand'), Icon: IconHandOff, act });
  }
  return actions;
}
