import { ActionIcon, Button, NativeSelect, Textarea } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import {
  type Form,
  mostOptions,
  newOption,
  type Problem,
  type QuestionFields,
  withForm,
  withRight,
} from './draft';
import { OptionField } from './OptionField';
import classes from './Polls.module.css';

const mostText = 300;
const forms: Form[] = ['single', 'multiple', 'short'];
const isForm = (value: string): value is Form => forms.some((form) => form === value);

type QuestionFieldProps = {
  question: QuestionFields;
  number: number;
  of: number;
  isTest: boolean;
  problem: Problem | undefined;
  onChange: (question: QuestionFields) => void;
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
};

export function QuestionField(props: QuestionFieldProps) {
  const { t } = useTranslation('poll_form');
  const { question, number, problem, onChange } = props;
  return (
    <fieldset className={classes.field}>
      <legend className={classes.legend}>{t('form.question', { number })}</legend>
      <Places {...props} />
      <Textarea
        label={t('form.text')}
        autosize
        maxRows={5}
        maxLength={mostText}
        value={question.text}
        error={problem === 'text' ? t('problem.text') : undefined}
        onChange={(event) => onChange({ ...question, text: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('form.form')}
        value={question.form}
        data={forms.map((form) => ({ value: form, label: t(`form.${form}`) }))}
        onChange={({ currentTarget: { value } }) => isForm(value) && onChange(withForm(question, value))}
      />
      {question.form !== 'short' && <Options {...props} />}
      {problem && problem !== 'text' && <p className={classes.problem}>{t(`problem.${problem}`)}</p>}
    </fieldset>
  );
}

function Places({ number, of, onMove, onRemove }: QuestionFieldProps) {
  const { t } = useTranslation('poll_form');
  if (of === 1) return null;
  return (
    <div className={classes.places}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        disabled={number === 1}
        aria-label={t('form.questionUp', { number })}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size={18} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        disabled={number === of}
        aria-label={t('form.questionDown', { number })}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size={18} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={36}
        aria-label={t('form.removeQuestion', { number })}
        onClick={onRemove}
      >
        <IconTrash size={18} />
      </ActionIcon>
    </div>
  );
}

function Options({ question, isTest, onChange }: QuestionFieldProps) {
  const { t } = useTranslation('poll_form');
  const { options } = question;
  const set = (next: typeof options) => onChange({ ...question, options: next });
  const add = () => options.length < mostOptions && set([...options, newOption()]);
  return (
    <div className={classes.options}>
      {options.map((option, place) => (
        <OptionField
          key={option.id}
          option={option}
          options={options}
          place={place}
          isTest={isTest}
          onChange={(text) => set(options.map((one) => (one === option ? { ...one, text } : one)))}
          onPicture={(picture) => set(options.map((one) => (one === option ? { ...one, picture } : one)))}
          onRight={(isRight) => onChange(withRight(question, option.id, isRight))}
          onOrder={set}
          onEnter={add}
        />
      ))}
      {options.length < mostOptions && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={16} />}
          onClick={add}
          className={classes.add}
        >
          {t('form.addOption')}
        </Button>
      )}
    </div>
  );
}
