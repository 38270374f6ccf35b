import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Recording, ServiceLink } from '~/api/wire';
import { useWayThere } from '~/links/useWayThere';
import { FormProblem } from '~/ui/FormProblem';

type LinkChannelProps = { recording: Recording; linked: ServiceLink['linked'] };

/** To Google's page; from the settings, where it leads, one gets back here. */
export function LinkChannel({ recording, linked }: LinkChannelProps) {
  const { t } = useTranslation('library', { keyPrefix: 'recordings.youtube' });
  const { go, isLeaving, problem } = useWayThere('youtube', `/library/recordings/${recording.id}#youtube`);
  return (
    <>
      <FormProblem text={problem ?? (linked ? t('again') : undefined)} />
      {!linked && <p>{t('notLinked')}</p>}
      <div>
        <Button loading={isLeaving} onClick={go}>
          {t(linked ? 'linkAgain' : 'link')}
        </Button>
      </div>
    </>
  );
}
