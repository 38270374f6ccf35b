import { useCallback, useState } from 'react';
import { useRoomClient } from '~/room/context';
import type { Command, Message } from '~/room/wire';
import { useNotice } from '~/ui/useNotice';
import type { Target } from './target';

/** Written here, and not yet among the messages. `id`: the message that it has become. */
export type Pending = { key: string; text: string; target: Target; id?: string };

export type Post = (text: string, target: Target) => Promise<boolean>;

/** The server shows a message within a second of taking it, or it was deleted at once. */
const SHOWN_WITHIN_MS = 5_000;

let posted = 0;

const idOf = (seq: number) => String(seq).padStart(10, '0');

function commandOf(text: string, target: Target): Command {
  const to_person = target.to === 'person' ? target.person : null;
  return { kind: 'post_message', text, to: target.to, to_person, replies_to: target.repliesTo?.id ?? null };
}

/** What one writes stands in the conversation at once, also while there is no connection. `post` resolves to whether it was taken. */
export function usePending(messages: Message[]): { pending: Pending[]; post: Post } {
  const { connection } = useRoomClient();
  const notice = useNotice();
  const [written, setWritten] = useState<Pending[]>([]);
  const post = useCallback<Post>(
    async (text, target) => {
      posted += 1;
      const key = `pending-${posted}`;
      const forget = () => setWritten((before) => before.filter((one) => one.key !== key));
      setWritten((before) => [...before, { key, text, target }]);
      try {
        const id = idOf(await connection.send(commandOf(text, target)));
        setWritten((before) => before.map((one) => (one.key === key ? { ...one, id } : one)));
        setTimeout(forget, SHOWN_WITHIN_MS);
        return true;
      } catch (problem) {
        forget();
        notice.refusal(problem);
        return false;
      }
    },
    [connection, notice],
  );
  const pending = written.filter(({ id }) => id === undefined || !messages.some((one) => one.id === id));
  return { pending, post };
}
