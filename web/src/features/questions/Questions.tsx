import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Question } from '~/generated/room';
import { useMay, useOwn, usePart } from '~/room/parts';
import { AskForm } from './AskForm';
import { OwnUnseen } from './OwnUnseen';
import { QuestionItem } from './QuestionItem';
import { QuestionSettings } from './QuestionSettings';
import classes from './Questions.module.css';
import { sorted, unseenOf } from './sorted';

/** What is asked, the most wanted first; what is answered folded away below. */
export function Questions() {
  const { t } = useTranslation('questions');
  const part = usePart('questions');
  const own = useOwn('questions');
  const mayRule = useMay('questions', 'rule_questions');
  if (!part || !own) return null;
  const questions = sorted(Object.values(part.questions), part.shown);
  const open = questions.filter(({ standing }) => standing !== 'answered');
  const unseen = mayRule ? [] : unseenOf(part, own);
  const answered = questions.filter(({ standing }) => standing === 'answered');
  return (
    <div className={classes.panel}>
      {mayRule && (
        <div className={classes.bar}>
          <span className={classes.note}>
            {t(part.open ? (part.approve_first ? 'rule.approve' : 'rule.open') : 'rule.closed')}
          </span>
          <QuestionSettings />
        </div>
      )}
      <div className={classes.scroll}>
        <OwnUnseen questions={unseen} />
        {open.length === 0 && unseen.length === 0 && (
          <p className={classes.none}>{t(part.open && answered.length === 0 ? 'none' : 'noneOpen')}</p>
        )}
        <List questions={open} />
        {answered.length > 0 && <Answered questions={answered} />}
      </div>
      {own.may.includes('ask_question') ? <AskForm /> : <p className={classes.closed}>{t('closed')}</p>}
    </div>
  );
}

const List = ({ questions }: { questions: Question[] }) => (
  <ul className={classes.list}>
    {questions.map((question) => (
      <QuestionItem key={question.id} question={question} />
    ))}
  </ul>
);

function Answered({ questions }: { questions: Question[] }) {
  const { t } = useTranslation('questions');
  const [isOpen, setOpen] = useState(false);
  return (
    <section>
      <UnstyledButton className={classes.fold} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <IconChevronDown size={16} className={classes.chevron} aria-hidden="true" />
        {t('answered', { count: questions.length })}
      </UnstyledButton>
      {isOpen && <List questions={questions} />}
    </section>
  );
}
