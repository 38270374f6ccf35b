import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ServiceName } from '~/api/wire';
import { CopyField } from '~/ui/CopyField';
import classes from './settings.module.css';

const steps = {
  dropbox: ['dropbox.steps.app', 'dropbox.steps.permissions', 'dropbox.steps.address', 'dropbox.steps.keys'],
  youtube: ['youtube.steps.project', 'youtube.steps.consent', 'youtube.steps.client', 'youtube.steps.keys'],
} as const;
const consoles = {
  dropbox: 'https://www.dropbox.com/developers/apps',
  youtube: 'https://console.cloud.google.com/apis/library/youtube.googleapis.com',
};

/** For whoever runs the installation, in the words that the service's own pages use. */
export function HowToOffer({ service, address }: { service: ServiceName; address: string }) {
  const { t } = useTranslation('settings');
  return (
    <div className={classes.form}>
      <p>{t(`${service}.off`)}</p>
      <details className={classes.how}>
        <summary>{t(`${service}.how`)}</summary>
        <ol>
          {steps[service].map((step) => (
            <li key={step}>{t(step)}</li>
          ))}
        </ol>
        <CopyField label={t(`${service}.address`)} shown={address} />
        <Anchor href={consoles[service]} target="_blank" rel="noreferrer">
          {t(`${service}.console`)}
        </Anchor>
      </details>
    </div>
  );
}
