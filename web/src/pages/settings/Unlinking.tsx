import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dropboxQuery } from '~/api/dropbox';
import { linkQuery, unlink } from '~/api/links';
import type { ServiceName } from '~/api/wire';
import { AskFirst } from '~/ui/AskFirst';
import { useNotice } from '~/ui/useNotice';

export function Unlinking({ service, onClose }: { service: ServiceName; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const notice = useNotice();
  const text = useConsequence(service);
  const [isBusy, setBusy] = useState(false);
  const go = async () => {
    setBusy(true);
    try {
      await unlink(service);
      await queries.invalidateQueries({ queryKey: linkQuery(service).queryKey });
      await queries.invalidateQueries({ queryKey: ['library'] });
    } catch (problem) {
      notice.refusal(problem);
    }
    onClose();
  };
  if (text === undefined) return null;
  return (
    <AskFirst
      title={t(`${service}.removal.title`)}
      text={text}
      keep={t(`${service}.removal.keep`)}
      go={t(`${service}.unlink`)}
      isBusy={isBusy}
      onGo={() => void go()}
      onClose={onClose}
    />
  );
}

/** What becomes of what lies there, or was on its way. */
function useConsequence(service: ServiceName): string | undefined {
  const { t } = useTranslation('settings');
  const isDropbox = service === 'dropbox';
  const { data: room } = useQuery({ ...dropboxQuery, staleTime: 0, enabled: isDropbox });
  if (!isDropbox) return t('youtube.removal.text');
  if (!room) return undefined;
  return room.files ? t('dropbox.removal.files', { count: room.files }) : t('dropbox.removal.none');
}
