import { Button, Checkbox, Group, Radio, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PollAnswer, ShownPoll, ShownQuestion } from '~/generated/room';
import { useCommand } from '~/room/context';
import { useRoomDraft } from '~/room/useRoomDraft';
import { OptionPicture } from './OptionPicture';
import classes from './PollCard.module.css';

const mostShort = 200;
const noAnswer: PollAnswer = { options: [], text: '' };

type AnswerFormProps = {
  shown: ShownPoll;
  answers: PollAnswer[];
  onSent: () => void;
  /** There when an answer that was given is changed. */
  onKeep?: (() => void) | undefined;
};

/** All questions at once; some may be passed over. */
export function AnswerForm({ shown, answers, onSent, onKeep }: AnswerFormProps) {
  const { t } = useTranslation('polls');
  const command = useCommand();
  const {
    value,
    change: edit,
    settle,
  } = useRoomDraft(`poll:${shown.poll}:${shown.run}`, {
    given: shown.questions.map((_, place) => answers[place] ?? noAnswer),
  });
  const { given } = value;
  const [isEmpty, setEmpty] = useState(false);
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const hasNothing = given.every(({ options, text }) => options.length === 0 && text.trim() === '');
    setEmpty(hasNothing);
    if (hasNothing) return;
    setBusy(true);
    const isDone = await command({ kind: 'answer_poll', poll: shown.poll, run: shown.run, answers: given });
    setBusy(false);
    if (!isDone) return;
    settle();
    onSent();
  };
  const change = (place: number, answer: PollAnswer) =>
    edit((now) => ({ given: now.given.map((before, at) => (at === place ? answer : before)) }));
  const keep = () => {
    settle();
    onKeep?.();
  };
  return (
    <form className={classes.form} onSubmit={(event) => void send(event)} noValidate>
      {shown.questions.map((question, place) => (
        <Question
          // biome-ignore lint/suspicious/noArrayIndexKey: the questions of an open poll stay as they are.
          key={place}
          question={question}
          answer={given[place] ?? noAnswer}
          onChange={(answer) => change(place, answer)}
        />
      ))}
      <p className={classes.note}>{t(shown.is_anonymous ? 'card.anonymousHint' : 'card.namedHint')}</p>
      {isEmpty && (
        <p role="alert" className={classes.problem}>
          {t('card.nothing')}
        </p>
      )}
      <Group gap="xs">
        <Button type="submit" loading={busy}>
          {t('card.send')}
        </Button>
        {onKeep && (
          <Button variant="default" onClick={keep}>
            {t('card.keep')}
          </Button>
        )}
      </Group>
    </form>
  );
}

type QuestionProps = {
  question: ShownQuestion;
  answer: PollAnswer;
  onChange: (answer: PollAnswer) => void;
};

function Question({ question: { text, form, options, pictures }, answer, onChange }: QuestionProps) {
  const { t } = useTranslation('polls');
  const label = <span dir="auto">{text}</span>;
  const chosen = answer.options.map(String);
  if (form === 'short') {
    return (
      <Textarea
        label={label}
        autosize
        maxRows={4}
        maxLength={mostShort}
        value={answer.text}
        onChange={(event) => onChange({ options: [], text: event.currentTarget.value })}
      />
    );
  }
  const choices = options.map((option, place) => ({
    value: String(place),
    label: <Choice text={option} picture={pictures[place]} />,
  }));
  if (form === 'single') {
    return (
      <Radio.Group
        label={label}
        value={chosen[0] ?? ''}
        onChange={(value) => onChange({ options: [Number(value)], text: '' })}
      >
        <Stack gap={8} mt={8}>
          {choices.map((choice) => (
            <Radio key={choice.value} {...choice} dir="auto" />
          ))}
        </Stack>
      </Radio.Group>
    );
  }
  return (
    <Checkbox.Group
      label={label}
      description={t('card.several')}
      value={chosen}
      onChange={(values) => onChange({ options: values.map(Number), text: '' })}
    >
      <Stack gap={8} mt={8}>
        {choices.map((choice) => (
          <Checkbox key={choice.value} {...choice} dir="auto" />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

const Choice = ({ text, picture }: { text: string; picture: string | undefined }) => (
  <span className={classes.choice}>
    {picture && <OptionPicture picture={picture} />}
    {text}
  </span>
);
