import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dropboxQuery, moveFiles } from '~/api/dropbox';
import { filesKey } from '~/api/files';
import { useNotice } from '~/ui/useNotice';

/** Sets originals out for the Dropbox, or back. */
export function useMoves() {
  const { t } = useTranslation('library');
  const queries = useQueryClient();
  const notice = useNotice();
  const [isBusy, setBusy] = useState(false);
  const move = async (ids: string[], to: 'dropbox' | 'here') => {
    setBusy(true);
    try {
      const moved = await moveFiles(ids, to);
      const count = moved.filter(({ place }) => place === 'leaving' || place === 'returning').length;
      if (count) notice.done(t('dropbox.moving', { count }));
      return true;
    } catch (problem) {
      notice.refusal(problem);
      return false;
    } finally {
      await queries.invalidateQueries({ queryKey: filesKey });
      await queries.invalidateQueries({ queryKey: dropboxQuery.queryKey });
      setBusy(false);
    }
  };
  return { move, isBusy };
}
