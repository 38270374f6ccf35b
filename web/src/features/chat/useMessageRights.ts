import { useMemo } from 'react';
import { useMayOf, useMe, useOwn, usePart } from '~/room/parts';
import { isOfStage, type Message } from '~/room/wire';

/** What this reader may do with messages in general: one object for all of them, the same until it changes. */
export type MessageRights = {
  remove: boolean;
  reply: boolean;
  silence: boolean;
  report: boolean;
  isOfStage: boolean;
  isPrivateAllowed: boolean;
};

export function useMessageRights(): MessageRights {
  const may = useMayOf('chat');
  const isPrivateAllowed = usePart('chat')?.private_allowed ?? false;
  const reply = useOwn('chat')?.may_write_to.includes('person') ?? false;
  const ofStage = isOfStage(useMe()?.role);
  const [remove, silence, report] = [may('delete_message'), may('silence_person'), may('report_message')];
  return useMemo(
    () => ({ remove, reply, silence, report, isOfStage: ofStage, isPrivateAllowed }),
    [remove, reply, silence, report, ofStage, isPrivateAllowed],
  );
}

/** Which of these hold for one message. */
export function rightsOver(message: Message, isMine: boolean, rights: MessageRights) {
  const isPrivate = message.to === 'person';
  return {
    remove: rights.remove && (isMine || (rights.isOfStage && !isPrivate)),
    reply:
      rights.reply && !isMine && (rights.isOfStage || isOfStage(message.role) || rights.isPrivateAllowed),
    silence: rights.silence && !isMine && message.role === 'attendee',
    report: rights.report && isPrivate && !isMine,
  };
}
