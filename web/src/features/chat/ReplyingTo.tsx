import { UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { QuotedWords } from './Quote';
import classes from './Quote.module.css';
import { useChatTarget, withoutReply } from './target';

/** Over the field: what the next message replies to. */
export function ReplyingTo() {
  const { t } = useTranslation('chat');
  const { target, choose } = useChatTarget();
  if (!target.repliesTo) return null;
  return (
    <fieldset className={classes.chosen} aria-label={t('reply.to', { name: target.repliesTo.name })}>
      <QuotedWords message={target.repliesTo} />
      <UnstyledButton
        className={classes.cancel}
        aria-label={t('reply.cancel')}
        onClick={() => choose(withoutReply(target))}
      >
        <IconX size={16} />
      </UnstyledButton>
    </fieldset>
  );
}
