import { useTranslation } from 'react-i18next';
import classes from './PollTags.module.css';

type PollTagsProps = { poll: { is_test: boolean; is_anonymous: boolean }; saysPoll?: boolean };

/** What kind of poll it is; `saysPoll`: also when it is an ordinary one. */
export function PollTags({ poll, saysPoll }: PollTagsProps) {
  const { t } = useTranslation('polls');
  return (
    <>
      {(poll.is_test || saysPoll) && <span className={classes.tag}>{t(poll.is_test ? 'test' : 'poll')}</span>}
      {poll.is_anonymous && <span className={classes.tag}>{t('anonymous')}</span>}
    </>
  );
}
