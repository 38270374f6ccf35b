import { Button, Group } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Event, Scope } from '~/api/wire';
import { Dialog } from '~/ui/Dialog';
import { RadioCards } from '~/ui/RadioCards';

type Question = { title: string; confirm: string; onSure: (scope: Scope) => void };

/** Asks which events of a series are meant. An event that stands alone is meant itself, and nobody is asked. */
export function useScope(event: Event | undefined): [(question: Question) => void, ReactNode] {
  const { t } = useTranslation(['schedule', 'common']);
  const [question, setQuestion] = useState<Question>();
  const [scope, setScope] = useState<Scope>('one');
  const ask = (about: Question) => {
    if (!event?.series) return about.onSure('one');
    setScope('one');
    setQuestion(about);
  };
  const close = () => setQuestion(undefined);
  const dialog = (
    <Dialog opened={question !== undefined} onClose={close} title={question?.title}>
      <RadioCards
        name="scope"
        label={t('scope.label')}
        value={scope}
        onChoose={setScope}
        choices={(['one', 'following', 'all'] as const).map((value) => ({
          value,
          title: t(`scope.${value}.title`),
          text: t(`scope.${value}.text`),
        }))}
      />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={close}>
          {t('common:cancel')}
        </Button>
        <Button
          onClick={() => {
            close();
            question?.onSure(scope);
          }}
        >
          {question?.confirm}
        </Button>
      </Group>
    </Dialog>
  );
  return [ask, dialog];
}
