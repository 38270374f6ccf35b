import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { linkQuery } from '~/api/links';
import type { ServiceName } from '~/api/wire';
import { useWayThere } from '~/links/useWayThere';
import { Card } from '~/ui/Card';
import { FormProblem } from '~/ui/FormProblem';
import { HowToOffer } from './HowToOffer';
import { Linked } from './Linked';
import classes from './settings.module.css';
import { WayBack } from './WayBack';

const outcomes = ['linked', 'denied', 'expired', 'incomplete', 'nothing', 'failed'] as const;

/** What the account has linked at a service, or the way to link something. */
export function LinkCard({ service }: { service: ServiceName }) {
  const { t } = useTranslation('settings');
  const { data: link } = useQuery(linkQuery(service));
  const outcome = useOutcome(service, link !== undefined);
  const { go, isLeaving, problem } = useWayThere(service);
  if (!link) return null;
  const { linked } = link;
  return (
    <Card id={service} title={t(`${service}.title`)} text={t(`${service}.text`)}>
      <FormProblem
        text={problem ?? (outcome && outcome !== 'linked' ? t(`${service}.outcome.${outcome}`) : undefined)}
      />
      {outcome === 'linked' && linked && (
        <p role="status">
          {t(`${service}.outcome.linked`)} <WayBack service={service} />
        </p>
      )}
      {linked && <Linked service={service} linked={linked} onLinkAgain={go} isLeaving={isLeaving} />}
      {!linked && link.is_offered && (
        <div className={classes.form}>
          <Button variant="light" loading={isLeaving} onClick={go}>
            {t(`${service}.link`)}
          </Button>
        </div>
      )}
      {!link.is_offered && <HowToOffer service={service} address={link.address_back} />}
    </Card>
  );
}

/** With what word the service's page has sent the browser back. It leaves the address, so that it is not told again, and the card that is
 * drawn late comes into sight. */
function useOutcome(service: ServiceName, isDrawn: boolean) {
  const [query, setQuery] = useSearchParams();
  const [outcome] = useState(() => outcomes.find((known) => known === query.get(service)));
  useEffect(() => {
    if (!outcome || !isDrawn) return;
    document.getElementById(service)?.scrollIntoView();
    setQuery({}, { replace: true, preventScrollReset: true });
  }, [service, outcome, isDrawn, setQuery]);
  return outcome;
}
