import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useMemo } from 'react';
import { prepare, preparedQuery } from '~/api/prepared';
import { PreparingContext } from '~/prepared/context';
import { Dialog } from '~/ui/Dialog';
import { useNotice } from '~/ui/useNotice';
import { draftOf } from '../frame/tabs';
import classes from './OnPaper.module.css';
import { isPreparation } from './preparations';

type Shown = Parameters<typeof Dialog>[0];

const OnPaper = (props: Pick<Shown, 'opened' | 'onClose' | 'title' | 'children' | 'size'>) => (
  <Dialog {...props} classNames={{ content: classes.paper ?? '' }} />
);

/** Gives the room's commands from an event's page, where nobody need be in the room; in the room's colours turned light. */
export function PreparingInPanel({ eventId, children }: { eventId: string; children: ReactNode }) {
  const queries = useQueryClient();
  const notice = useNotice();
  const preparing = useMemo(
    () => ({
      eventId,
      may: () => true,
      draftOf: (what: 'polls' | 'calls') => draftOf(eventId, what),
      Dialog: OnPaper,
      give: async (command: Parameters<typeof isPreparation>[0]) => {
        if (!isPreparation(command)) return false;
        try {
          queries.setQueryData(preparedQuery(eventId).queryKey, await prepare(eventId, command));
          return true;
        } catch (problem) {
          notice.refusal(problem);
          await queries.invalidateQueries({ queryKey: preparedQuery(eventId).queryKey });
          return false;
        }
      },
    }),
    [eventId, queries, notice],
  );
  return (
    <PreparingContext value={preparing}>
      <div className={`${classes.paper} ${classes.page}`}>{children}</div>
    </PreparingContext>
  );
}
