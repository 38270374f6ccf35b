import { useEffect } from 'react';
import { useNotice } from '~/ui/useNotice';
import { isFolderGone } from './folder-gone';

/** Whoever looks into a folder that is gone is told, and led out of it. */
export function useGoneFolder(problem: Error | null, leave: () => void) {
  const notice = useNotice();
  useEffect(() => {
    if (!isFolderGone(problem)) return;
    notice.refusal(problem);
    leave();
  }, [problem, leave, notice]);
}
