import { VisuallyHidden } from '@mantine/core';
import { IconCheck, IconUserCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PollAnswer, PollRun, ShownQuestion } from '~/generated/room';
import { OptionPicture } from './OptionPicture';
import classes from './Results.module.css';

type ResultsProps = {
  questions: ShownQuestion[];
  /** Without: only which options were chosen and which are right. */
  run: PollRun | undefined;
  own?: PollAnswer[] | undefined;
  right?: number[][] | undefined;
};

/** Bars with numbers; what is one's own and what is right is marked by a sign and a word, not by colour alone. */
export function Results({ questions, run, own, right }: ResultsProps) {
  const { t } = useTranslation('polls');
  return (
    <div className={classes.results}>
      {run && <p className={classes.note}>{t('answered', { count: run.answered })}</p>}
      {questions.map((question, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the questions of a poll that was opened stay as they are.
        <div key={place}>
          <p className={classes.question} dir="auto">
            {question.text}
          </p>
          {question.form === 'short' ? (
            <ShortAnswers
              count={run?.tallies[place]?.[0] ?? 0}
              texts={run?.texts[place] ?? []}
              own={own?.[place]?.text}
            />
          ) : (
            <Bars
              question={question.text}
              options={question.options}
              pictures={question.pictures}
              tallies={run?.tallies[place]}
              of={run?.answered ?? 0}
              own={own?.[place]?.options}
              right={right?.[place]}
            />
          )}
        </div>
      ))}
    </div>
  );
}

type BarsProps = {
  question: string;
  options: string[];
  pictures: string[];
  tallies: number[] | undefined;
  of: number;
  own: number[] | undefined;
  right: number[] | undefined;
};

function Bars({ question, options, pictures, tallies, of, own, right }: BarsProps) {
  const { t, i18n } = useTranslation('polls');
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' });
  return (
    <ul className={classes.bars} aria-label={question}>
      {options.map((option, place) => {
        const count = tallies?.[place] ?? 0;
        const share = of > 0 ? count / of : 0;
        const picture = pictures[place];
        const isOwn = own?.includes(place);
        const isRight = right?.includes(place);
        return (
          <li key={option} className={classes.row} data-own={isOwn || undefined}>
            {picture && <OptionPicture picture={picture} />}
            <span className={classes.option} dir="auto">
              {option}
            </span>
            {isRight && (
              <span className={classes.mark}>
                <IconCheck size={15} aria-hidden="true" />
                {t('right')}
              </span>
            )}
            {isOwn && (
              <span className={classes.mark}>
                <IconUserCheck size={15} aria-hidden="true" />
                {t('yours')}
              </span>
            )}
            {tallies && (
              <>
                <span className={classes.number}>
                  {count}
                  <VisuallyHidden>, </VisuallyHidden>
                  <b>{percent.format(share)}</b>
                </span>
                <span className={classes.track} aria-hidden="true">
                  <span className={classes.bar} style={{ width: `${100 * share}%` }} />
                </span>
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function ShortAnswers({ count, texts, own }: { count: number; texts: string[]; own: string | undefined }) {
  const { t } = useTranslation('polls');
  return (
    <>
      {count > 0 && <p className={classes.note}>{t('texts', { count })}</p>}
      {texts.length > 0 && (
        <ul className={classes.texts}>
          {texts.map((text, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same, and none ever moves.
            <li key={place} dir="auto">
              {text}
            </li>
          ))}
        </ul>
      )}
      {texts.length > 0 && texts.length < count && <p className={classes.note}>{t('notAllTexts')}</p>}
      {own && (
        <p className={classes.note} dir="auto">
          {t('yourText', { text: own })}
        </p>
      )}
    </>
  );
}
