import { Button, Group, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { recordingsKey, renameRecording } from '~/api/recordings';
import type { Recording } from '~/api/wire';
import { Dialog } from '~/ui/Dialog';
import { FormProblem } from '~/ui/FormProblem';
import { missing, useForm } from '~/ui/useForm';

export function RenameDialog({ recording, onClose }: { recording: Recording; onClose: () => void }) {
  const { t } = useTranslation('library', { keyPrefix: 'recordings' });
  const queries = useQueryClient();
  const { form, field, busy, problem } = useForm({
    start: { title: recording.title },
    check: (typed) => missing(typed, 'title'),
    send: ({ title }) => renameRecording(recording.id, title.trim()),
    onSent: async () => {
      await queries.invalidateQueries({ queryKey: recordingsKey });
      onClose();
    },
  });
  return (
    <Dialog opened onClose={onClose} title={t('rename')}>
      <form {...form}>
        <FormProblem text={problem} />
        <TextInput {...field('title')} label={t('name')} maxLength={200} data-autofocus />
        <Group justify="flex-end" mt="lg">
          <Button type="submit" loading={busy}>
            {t('publish.save')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
