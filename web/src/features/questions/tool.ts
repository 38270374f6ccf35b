import { IconMessageQuestion } from '@tabler/icons-react';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand, useShown } from '~/room/context';
import type { Shown } from '~/room/frames';
import type { MenuAction } from '~/room/menu-action';
import { useMay, usePart } from '~/room/parts';
import { useSide } from '~/room/side';
import type { SideTab, Tool } from '~/room/tool';
import { isOfCrew, type Message } from '~/room/wire';
import { ShownQuestion } from './ShownQuestion';
import { useUnseen } from './useUnseen';

const Questions = lazy(async () => ({ default: (await import('./Questions')).Questions }));

const none = {};

/** For everybody while questions are taken or there are some to read; the crew can always open them again. The crew is told how many
 * are to be answered, everybody else how many are new. */
function useTab(): SideTab | undefined {
  const { t } = useTranslation('questions');
  const part = usePart('questions');
  const mayRule = useMay('questions', 'rule_questions');
  const unseen = useUnseen(part?.questions ?? none, useSide().shown === 'questions');
  if (!part) return undefined;
  const questions = Object.values(part.questions);
  if (!mayRule) return part.open || questions.length > 0 ? { label: t('title'), count: unseen } : undefined;
  const waiting = questions.filter(({ standing }) => standing === 'waiting').length;
  const open = questions.filter(({ standing }) => standing === 'open').length;
  return { label: t('title'), count: waiting + open, needsYou: waiting > 0 };
}

const isMarked = ({ room }: Shown, message: Message) =>
  Object.values(room.parts.questions?.questions ?? {}).some(
    (question) => question.message === message.id && question.person === message.person,
  );

/** One's own message, or for the crew anybody's that everybody reads. */
function mayMark(shown: Shown, message: Message): boolean {
  const { room, own } = shown;
  const me = own.parts.people;
  const isFree = own.parts.questions?.may.includes('mark_question') ?? false;
  const isMine = me?.id === message.person || isOfCrew(me?.role);
  return (
    room.parts.questions !== undefined &&
    isFree &&
    isMine &&
    message.to === 'everyone' &&
    !isMarked(shown, message)
  );
}

function useActions(message: Message): MenuAction[] {
  const { t } = useTranslation('questions');
  const command = useCommand();
  const { id, person, text } = message;
  const isFree = useShown((shown) => mayMark(shown, message));
  if (!isFree) return [];
  const act = () => void command({ kind: 'mark_question', message: id, person, text });
  return [{ key: 'mark_question', label: t('mark'), Icon: IconMessageQuestion, act }];
}

export const questions: Tool = {
  name: 'questions',
  Overlay: ShownQuestion,
  side: { useTab, Panel: Questions },
  messages: { hasActions: mayMark, useActions },
};
