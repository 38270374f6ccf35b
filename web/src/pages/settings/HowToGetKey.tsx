import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './settings.module.css';

const steps = ['project', 'enable', 'create', 'paste'] as const;
const googleCloud = 'https://console.cloud.google.com/apis/library/youtube.googleapis.com';

/** In the words that Google's own pages use. */
export function HowToGetKey({ isOpen }: { isOpen: boolean }) {
  const { t } = useTranslation('settings');
  return (
    <details className={classes.how} open={isOpen}>
      <summary>{t('integrations.youtube.how')}</summary>
      <ol>
        {steps.map((step) => (
          <li key={step}>{t(`integrations.youtube.steps.${step}`)}</li>
        ))}
      </ol>
      <p>{t('integrations.youtube.quota')}</p>
      <Anchor href={googleCloud} target="_blank" rel="noreferrer">
        {t('integrations.youtube.open')}
      </Anchor>
    </details>
  );
}
