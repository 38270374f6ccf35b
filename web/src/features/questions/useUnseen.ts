import { useEffect, useState } from 'react';
import type { Question } from '~/generated/room';
import { useMe } from '~/room/parts';

/**
 * How many of others' questions came since the tab was last in sight. Counted by id, one by one: with approval an older one can
 * appear after a newer one.
 */
export function useUnseen(questions: Readonly<Record<string, Question>>, isInSight: boolean): number {
  const me = useMe()?.id;
  const [seen, setSeen] = useState(questions);
  useEffect(() => {
    if (isInSight) setSeen(questions);
  }, [isInSight, questions]);
  if (isInSight) return 0;
  return Object.values(questions).filter(({ id, person }) => !(id in seen) && person !== me).length;
}
