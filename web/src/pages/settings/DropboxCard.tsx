import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { beginLink, linkQuery } from '~/api/links';
import { sentenceFor } from '~/api/sentence';
import { Card } from '~/ui/Card';
import { FormProblem } from '~/ui/FormProblem';
import { useNotice } from '~/ui/useNotice';
import { HowToOfferDropbox } from './HowToOfferDropbox';
import { LinkedDropbox } from './LinkedDropbox';
import classes from './settings.module.css';

const failures = ['denied', 'expired', 'incomplete', 'failed'] as const;

/** Extra room for the library: the Dropbox that the account has linked, or the way to link one. */
export function DropboxCard() {
  const { t } = useTranslation('settings');
  const { data: link } = useQuery(linkQuery('dropbox'));
  const outcome = useOutcome();
  const [problem, setProblem] = useState<string>();
  const [isLeaving, setLeaving] = useState(false);
  const goThere = async () => {
    setLeaving(true);
    try {
      window.location.assign((await beginLink('dropbox')).address);
    } catch (refusal) {
      setProblem(sentenceFor(refusal));
      setLeaving(false);
    }
  };
  if (!link) return null;
  const { linked } = link;
  return (
    <Card id="dropbox" title={t('dropbox.title')} text={t('dropbox.text')}>
      <FormProblem text={problem ?? (outcome && t(`dropbox.outcome.${outcome}`))} />
      {linked && <LinkedDropbox linked={linked} onLinkAgain={() => void goThere()} isLeaving={isLeaving} />}
      {!linked && link.is_offered && (
        <div className={classes.form}>
          <Button variant="light" loading={isLeaving} onClick={() => void goThere()}>
            {t('dropbox.link')}
          </Button>
        </div>
      )}
      {!link.is_offered && <HowToOfferDropbox address={link.address_back} />}
    </Card>
  );
}

/** With what word Dropbox's page has sent the browser back: a good one is a notice, another one stays. It leaves the address. */
function useOutcome() {
  const { t } = useTranslation('settings');
  const notice = useNotice();
  const [query, setQuery] = useSearchParams();
  const [failure, setFailure] = useState<(typeof failures)[number]>();
  const word = query.get('dropbox');
  useEffect(() => {
    if (!word) return;
    if (word === 'linked') notice.done(t('dropbox.outcome.linked'));
    setFailure(failures.find((known) => known === word));
    setQuery({}, { replace: true });
  }, [word, notice, t, setQuery]);
  return failure;
}
