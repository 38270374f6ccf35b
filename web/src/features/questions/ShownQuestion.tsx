import { ActionIcon, VisuallyHidden } from '@mantine/core';
import { IconThumbUp, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '~/room/context';
import { useMay, usePart } from '~/room/parts';
import classes from './ShownQuestion.module.css';

/** Over the stage, for everybody, until the stage takes it off. */
export function ShownQuestion() {
  const { t } = useTranslation('questions');
  const part = usePart('questions');
  const command = useCommand();
  const mayHide = useMay('questions', 'hide_question');
  const shown = part?.questions[part.shown ?? ''];
  return (
    <div role="status" aria-label={t('onStage')} className={classes.place}>
      {shown && (
        <figure className={classes.card}>
          <blockquote className={classes.text} dir="auto">
            {shown.text}
          </blockquote>
          <figcaption className={classes.from}>
            <span dir="auto">{shown.name || t('anonymous')}</span>
            {shown.votes > 0 && (
              <span className={classes.votes}>
                <IconThumbUp size={15} aria-hidden="true" />
                <span aria-hidden="true">{shown.votes}</span>
                <VisuallyHidden>{t('votes', { count: shown.votes })}</VisuallyHidden>
              </span>
            )}
          </figcaption>
          {mayHide && (
            <ActionIcon
              className={classes.hide}
              variant="subtle"
              color="gray"
              size={36}
              aria-label={t('hide')}
              title={t('hide')}
              onClick={() => void command({ kind: 'hide_question' })}
            >
              <IconX size={18} />
            </ActionIcon>
          )}
        </figure>
      )}
    </div>
  );
}
