import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconDownload, IconPencil, IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteRecording, recordingDownload, recordingsKey } from '~/api/recordings';
import type { Recording } from '~/api/wire';
import { AskFirst } from '~/ui/AskFirst';
import { useNotice } from '~/ui/useNotice';
import { RenameDialog } from './RenameDialog';

type RecordingActionsProps = { recording: Recording; onDeleted?: () => void };

export function RecordingActions({ recording, onDeleted }: RecordingActionsProps) {
  const { t } = useTranslation('library', { keyPrefix: 'recordings' });
  const queries = useQueryClient();
  const notice = useNotice();
  const [open, setOpen] = useState<'rename' | 'delete'>();
  const removing = useMutation({
    mutationFn: () => deleteRecording(recording.id),
    onSuccess: async () => {
      onDeleted?.();
      queries.removeQueries({ queryKey: [...recordingsKey, 'one', recording.id] });
      await queries.invalidateQueries({ queryKey: recordingsKey });
    },
    onError: notice.refusal,
  });
  const { title } = recording;
  return (
    <>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={44}
            flex="none"
            aria-label={t('actions', { title })}
          >
            <IconDots size={20} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {recording.state === 'ready' && (
            <Menu.Item
              component="a"
              href={recordingDownload(recording.id)}
              download
              leftSection={<IconDownload size={18} />}
            >
              {t('download')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconPencil size={18} />} onClick={() => setOpen('rename')}>
            {t('rename')}
          </Menu.Item>
          {recording.state !== 'recording' && (
            <Menu.Item color="red" leftSection={<IconTrash size={18} />} onClick={() => setOpen('delete')}>
              {t('delete')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {open === 'rename' && <RenameDialog recording={recording} onClose={() => setOpen(undefined)} />}
      {open === 'delete' && (
        <AskFirst
          title={t('deletion.title', { title })}
          text={t('deletion.text')}
          keep={t('deletion.keep')}
          go={t('delete')}
          isBusy={removing.isPending}
          onGo={() => removing.mutate()}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  );
}
