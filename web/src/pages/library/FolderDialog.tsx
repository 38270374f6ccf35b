import { Button, Group, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { deleteFolder, filesKey, makeFolder, renameFolder } from '~/api/files';
import type { Folder } from '~/api/wire';
import { Dialog } from '~/ui/Dialog';
import { FormProblem } from '~/ui/FormProblem';
import { missing, useForm } from '~/ui/useForm';
import { useNotice } from '~/ui/useNotice';
import { isFolderGone } from './folder-gone';

type FolderDialogProps = { folder: Folder | 'new'; onDeleted: () => void; onClose: () => void };

export function FolderDialog({ folder, onDeleted, onClose }: FolderDialogProps) {
  const { t } = useTranslation('library');
  const queries = useQueryClient();
  const notice = useNotice();
  const known = folder === 'new' ? undefined : folder;
  const end = async () => {
    await queries.invalidateQueries({ queryKey: filesKey });
    onClose();
  };
  const { form, field, busy, problem } = useForm({
    start: { name: known?.name ?? '' },
    check: (typed) => missing(typed, 'name'),
    send: async ({ name }) => {
      await (known ? renameFolder(known.id, name.trim()) : makeFolder(name.trim()));
    },
    fieldOfCode: { folder_exists: 'name' },
    onSent: end,
  });
  const remove = async (id: string) => {
    try {
      await deleteFolder(id);
    } catch (refusal) {
      if (!isFolderGone(refusal)) return notice.refusal(refusal);
    }
    // First, or the files of what is no more are asked for.
    onDeleted();
    await end();
  };
  return (
    <Dialog opened onClose={onClose} title={t(known ? 'renameFolder' : 'newFolder')}>
      <form {...form}>
        <FormProblem text={problem} />
        <TextInput {...field('name')} label={t('folderName')} maxLength={100} data-autofocus />
        <Group justify="space-between" mt="lg">
          {known ? (
            <Button variant="subtle" color="red" onClick={() => void remove(known.id)}>
              {t('deleteFolder')}
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" loading={busy}>
            {t(known ? 'save' : 'make')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
