import { useTranslation } from 'react-i18next';
import type { PollAnswer, PollQuestion } from '~/generated/room';
import { usePart } from '~/room/parts';
import classes from './Polls.module.css';

const saidTo = ({ options }: PollQuestion, answer: PollAnswer | undefined) =>
  answer?.text || answer?.options.map((place) => options[place]).join(', ');

type NamedAnswersProps = { questions: PollQuestion[]; answered: number };

/** Who answered what, the latest first. */
export function NamedAnswers({ questions, answered }: NamedAnswersProps) {
  const { t } = useTranslation('polls');
  const named = Object.values(usePart('polls')?.named ?? {}).reverse();
  if (named.length === 0) return null;
  return (
    <details className={classes.named}>
      <summary>{t('who')}</summary>
      <ul className={classes.people}>
        {named.map(({ id, name, answers }) => (
          <li key={id}>
            <b dir="auto">{name}</b>
            <ol className={classes.answers}>
              {questions.map((question, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the questions of a poll that was opened stay as they are.
                <li key={place} dir="auto">
                  {saidTo(question, answers[place]) || t('passedOver')}
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
      {named.length < answered && <p className={classes.note}>{t('latestOnly')}</p>}
    </details>
  );
}
