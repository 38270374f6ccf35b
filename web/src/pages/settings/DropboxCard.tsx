import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { beginLink, linkQuery } from '~/api/links';
import { sentenceFor } from '~/api/sentence';
import { Card } from '~/ui/Card';
import { FormProblem } from '~/ui/FormProblem';
import { HowToOfferDropbox } from './HowToOfferDropbox';
import { LinkedDropbox } from './LinkedDropbox';
import classes from './settings.module.css';

const outcomes = ['linked', 'denied', 'expired', 'incomplete', 'failed'] as const;

/** Extra room for the library: the Dropbox that the account has linked, or the way to link one. */
export function DropboxCard() {
  const { t } = useTranslation('settings');
  const { data: link } = useQuery(linkQuery('dropbox'));
  const outcome = useOutcome(link !== undefined);
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
      <FormProblem
        text={problem ?? (outcome && outcome !== 'linked' ? t(`dropbox.outcome.${outcome}`) : undefined)}
      />
      {outcome === 'linked' && linked && <p role="status">{t('dropbox.outcome.linked')}</p>}
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

/** With what word Dropbox's page has sent the browser back. It leaves the address, so that it is not told again, and the card that is
 * drawn late comes into sight. */
function useOutcome(isDrawn: boolean) {
  const [query, setQuery] = useSearchParams();
  const [outcome] = useState(() => outcomes.find((known) => known === query.get('dropbox')));
  useEffect(() => {
    if (!outcome || !isDrawn) return;
    document.getElementById('dropbox')?.scrollIntoView();
    setQuery({}, { replace: true, preventScrollReset: true });
  }, [outcome, isDrawn, setQuery]);
  return outcome;
}
