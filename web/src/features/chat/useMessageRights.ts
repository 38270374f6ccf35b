import { useMemo } from 'react';
import { useMayOf, useMe, useOwn, usePart } from '~/room/parts';
import { type ChatTo, isOfCrew, type Message } from '~/room/wire';

/** What this reader may do with messages in general: one object for all of them, the same until it changes. */
export type MessageRights = {
  remove: boolean;
  writeTo: ChatTo[];
  react: boolean;
  silence: boolean;
  report: boolean;
  isOfCrew: boolean;
  isPrivateAllowed: boolean;
};

const nobody: ChatTo[] = [];

export function useMessageRights(): MessageRights {
  const may = useMayOf('chat');
  const isPrivateAllowed = usePart('chat')?.private_allowed ?? false;
  const writeTo = useOwn('chat')?.may_write_to ?? nobody;
  const ofCrew = isOfCrew(useMe()?.role);
  const [remove, silence, report] = [may('delete_message'), may('silence_person'), may('report_message')];
  const react = may('react_to_message');
  return useMemo(
    () => ({ remove, writeTo, react, silence, report, isOfCrew: ofCrew, isPrivateAllowed }),
    [remove, writeTo, react, silence, report, ofCrew, isPrivateAllowed],
  );
}

/** Which of these hold for one message. */
export function rightsOver(message: Message, isMine: boolean, rights: MessageRights) {
  const isPrivate = message.to === 'person';
  const isHeard =
    rights.writeTo.includes('person') &&
    !isMine &&
    (rights.isOfCrew || isOfCrew(message.role) || rights.isPrivateAllowed);
  return {
    react: rights.react && !isPrivate,
    reply: isPrivate ? isHeard : rights.writeTo.includes(message.to),
    replyPrivately: isHeard && !isPrivate,
    remove: rights.remove && (isMine || (rights.isOfCrew && !isPrivate)),
    silence: rights.silence && !isMine && message.role === 'attendee',
    report: rights.report && isPrivate && !isMine,
  };
}
