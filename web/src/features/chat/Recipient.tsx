import { UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useOwn } from '~/room/parts';
import classes from './Recipient.module.css';
import { everyone, useChatTarget } from './target';

/** To whom: shown when there is a choice, or when it is one person. */
export function Recipient() {
  const { t } = useTranslation('chat');
  const writeTo = useOwn('chat')?.may_write_to ?? [];
  const { target, choose } = useChatTarget();
  if (target.to === 'person') {
    return (
      <div className={classes.person}>
        <span>{t('to.person', { name: target.name })}</span>
        <UnstyledButton className={classes.back} aria-label={t('to.back')} onClick={() => choose(everyone)}>
          <IconX size={16} />
        </UnstyledButton>
      </div>
    );
  }
  if (!writeTo.includes('stage')) {
    return writeTo.includes('everyone') ? null : <p className={classes.hint}>{t('to.onlyPrivate')}</p>;
  }
  return (
    <label className={classes.choice}>
      {t('to.label')}
      <select
        value={target.to}
        onChange={(event) => choose({ to: event.currentTarget.value === 'stage' ? 'stage' : 'everyone' })}
      >
        <option value="everyone">{t('to.everyone')}</option>
        <option value="stage">{t('to.stage')}</option>
      </select>
    </label>
  );
}
