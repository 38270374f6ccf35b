import { Anchor, Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forgetYoutubeKey, keepYoutubeKey, youtubeKeyQuery } from '~/api/integrations';
import { AskFirst } from '~/ui/AskFirst';
import { Card } from '~/ui/Card';
import { FormProblem } from '~/ui/FormProblem';
import { SecretInput } from '~/ui/SecretInput';
import { missing, useForm } from '~/ui/useForm';
import { useNotice } from '~/ui/useNotice';
import { HowToGetKey } from './HowToGetKey';
import classes from './settings.module.css';

/** What the account brings along from elsewhere: its key to YouTube's search. */
export function IntegrationsCard() {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const notice = useNotice();
  const { data: now } = useQuery(youtubeKeyQuery);
  const { form, field, set, busy, problem } = useForm({
    start: { key: '' },
    check: (typed) => missing(typed, 'key'),
    send: ({ key }) => keepYoutubeKey(key.trim()),
    onSent: (view) => {
      queries.setQueryData(youtubeKeyQuery.queryKey, view);
      set('key', '');
      notice.done(t('integrations.youtube.saved'));
    },
    fieldOfCode: { youtube_key_refused: 'key' },
  });
  if (!now) return null;
  return (
    <Card id="integrations" title={t('integrations.title')}>
      <div className={classes.form}>
        <h3 className={classes.subject}>{t('integrations.youtube.title')}</h3>
        <p>{t('integrations.youtube.text')}</p>
        {now.own_key ? <OwnKey /> : <p>{t(`integrations.youtube.${now.shared_key ? 'shared' : 'none'}`)}</p>}
      </div>
      <form {...form} className={classes.form}>
        <FormProblem text={problem} />
        <SecretInput
          {...field('key')}
          label={t('integrations.youtube.key')}
          description={t('integrations.youtube.keyHint')}
          autoComplete="off"
          maxLength={100}
        />
        <Button type="submit" variant="light" loading={busy}>
          {t(`integrations.youtube.${now.own_key ? 'replace' : 'save'}`)}
        </Button>
      </form>
      <HowToGetKey isOpen={!now.own_key} />
      <div className={classes.ways}>
        <Anchor href="https://www.youtube.com/t/terms" target="_blank" rel="noreferrer">
          {t('integrations.youtube.terms')}
        </Anchor>
        <Anchor href="https://policies.google.com/privacy" target="_blank" rel="noreferrer">
          {t('integrations.youtube.privacy')}
        </Anchor>
      </div>
    </Card>
  );
}

function OwnKey() {
  const { t } = useTranslation('settings');
  const queries = useQueryClient();
  const notice = useNotice();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const remove = async () => {
    setBusy(true);
    try {
      await forgetYoutubeKey();
      await queries.invalidateQueries({ queryKey: youtubeKeyQuery.queryKey });
    } catch (problem) {
      notice.refusal(problem);
    }
    setBusy(false);
    setAsking(false);
  };
  return (
    <>
      <div className={classes.state}>
        <IconCircleCheck size={22} aria-hidden="true" />
        {t('integrations.youtube.own')}
      </div>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('integrations.youtube.remove')}
      </Button>
      {isAsking && (
        <AskFirst
          title={t('integrations.youtube.removal.title')}
          text={t('integrations.youtube.removal.text')}
          keep={t('integrations.youtube.removal.keep')}
          go={t('integrations.youtube.remove')}
          isBusy={isBusy}
          onGo={() => void remove()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
