import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyField } from '~/ui/CopyField';
import classes from './settings.module.css';

const steps = ['app', 'permissions', 'address', 'keys'] as const;
const appConsole = 'https://www.dropbox.com/developers/apps';

/** For whoever runs the installation, in the words that Dropbox's own pages use. */
export function HowToOfferDropbox({ address }: { address: string }) {
  const { t } = useTranslation('settings');
  return (
    <div className={classes.form}>
      <p>{t('dropbox.off')}</p>
      <details className={classes.how}>
        <summary>{t('dropbox.how')}</summary>
        <ol>
          {steps.map((step) => (
            <li key={step}>{t(`dropbox.steps.${step}`)}</li>
          ))}
        </ol>
        <CopyField label={t('dropbox.address')} shown={address} />
        <Anchor href={appConsole} target="_blank" rel="noreferrer">
          {t('dropbox.console')}
        </Anchor>
      </details>
    </div>
  );
}
