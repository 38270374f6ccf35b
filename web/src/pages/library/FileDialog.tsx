import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeFile, filesKey } from '~/api/files';
import type { Folder, LibraryFile } from '~/api/wire';
import { Dialog } from '~/ui/Dialog';
import { FormProblem } from '~/ui/FormProblem';
import { missing, useForm } from '~/ui/useForm';

type FileDialogProps = { file: LibraryFile; folders: Folder[]; onClose: () => void };

/** Its name and its folder. */
export function FileDialog({ file, folders, onClose }: FileDialogProps) {
  const { t } = useTranslation('library');
  const queries = useQueryClient();
  const { form, field, busy, problem } = useForm({
    start: { name: file.name, folder: file.folder_id ?? '' },
    check: (typed) => missing(typed, 'name'),
    send: ({ name, folder }) => changeFile(file.id, name.trim(), folder || null),
    onSent: async () => {
      await queries.invalidateQueries({ queryKey: filesKey });
      onClose();
    },
  });
  return (
    <Dialog opened onClose={onClose} title={t('change')}>
      <form {...form}>
        <FormProblem text={problem} />
        <TextInput {...field('name')} label={t('fileName')} maxLength={200} data-autofocus />
        {folders.length > 0 && (
          <NativeSelect
            {...field('folder')}
            mt="md"
            label={t('inFolder')}
            data={[
              { value: '', label: t('noFolder') },
              ...folders.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        )}
        <Group justify="flex-end" mt="lg">
          <Button type="submit" loading={busy}>
            {t('save')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
