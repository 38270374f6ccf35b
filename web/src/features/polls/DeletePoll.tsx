import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Poll } from '~/generated/room';
import { usePreparing } from '~/prepared/context';
import { useDoing } from '~/prepared/useDoing';

export function DeletePoll({ poll, onClose }: { poll: Poll; onClose: () => void }) {
  const { t } = useTranslation('polls');
  const { Dialog } = usePreparing();
  const { doing, run } = useDoing();
  const remove = async () => {
    await run({ kind: 'delete_poll', poll: poll.id });
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('ask.title')}>
      <p>{t(poll.opened > 0 ? 'ask.textWithResults' : 'ask.text', { question: poll.questions[0]?.text })}</p>
      <Group justify="flex-end">
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('ask.keep')}
        </Button>
        <Button loading={doing !== undefined} onClick={() => void remove()}>
          {t('ask.go')}
        </Button>
      </Group>
    </Dialog>
  );
}
