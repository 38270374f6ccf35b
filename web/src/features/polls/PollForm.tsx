import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Poll } from '~/generated/room';
import { useDoing } from '~/prepared/useDoing';
import { useKept } from '~/ui/useKept';
import {
  contentOf,
  draftOf,
  isCountable,
  isSame,
  mostQuestions,
  moved,
  newQuestion,
  problemOf,
  type QuestionFields,
} from './draft';
import { PollSettings } from './PollSettings';
import classes from './Polls.module.css';
import { QuestionField } from './QuestionField';

type PollFormProps = {
  poll: Poll | undefined;
  /** Where what is not saved is kept. */
  kept: string;
  onDone: () => void;
};

/** A new poll, or one that was never opened. */
export function PollForm({ poll, kept, onDone }: PollFormProps) {
  const { t } = useTranslation('poll_form');
  const { doing, run } = useDoing();
  const { value: draft, setValue: setDraft } = useKept(
    kept,
    useMemo(() => draftOf(poll), [poll]),
    isSame,
  );
  const [isSent, setSent] = useState(false);
  const { questions, settings } = draft;
  const setQuestions = (next: QuestionFields[]) => setDraft({ ...draft, questions: next });
  const problem = (question: QuestionFields) => problemOf(question, settings.is_test);
  const isWhole = isCountable(draft) && !questions.some(problem);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (!isWhole) return;
    const content = contentOf(draft);
    const isDone = await run(
      poll ? { kind: 'change_poll', poll: poll.id, content } : { kind: 'prepare_poll', content },
    );
    if (isDone) onDone();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void send(event)} noValidate>
      {questions.map((question, place) => (
        <QuestionField
          key={question.id}
          question={question}
          number={place + 1}
          of={questions.length}
          isTest={settings.is_test}
          problem={isSent ? problem(question) : undefined}
          onChange={(next) => setQuestions(questions.map((one) => (one === question ? next : one)))}
          onMove={(by) => setQuestions(moved(questions, place, by))}
          onRemove={() => setQuestions(questions.filter((one) => one !== question))}
        />
      ))}
      {questions.length < mostQuestions && (
        <Button
          variant="default"
          leftSection={<IconPlus size={18} />}
          onClick={() => setQuestions([...questions, newQuestion()])}
        >
          {t('form.addQuestion')}
        </Button>
      )}
      <PollSettings settings={settings} onChange={(next) => setDraft({ ...draft, settings: next })} />
      {isSent && !isWhole && (
        <p role="alert" className={classes.problem}>
          {t(isCountable(draft) ? 'problem.some' : 'problem.nothingToCount')}
        </p>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onDone}>
          {t('form.back')}
        </Button>
        <Button type="submit" loading={doing !== undefined}>
          {t('form.save')}
        </Button>
      </Group>
    </form>
  );
}
