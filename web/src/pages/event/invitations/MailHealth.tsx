import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { mailHealthQuery } from '~/api/mail';
import type { MailFinding } from '~/api/wire';
import { CopyField } from '~/ui/CopyField';
import classes from './MailHealth.module.css';

/** Why mails may not arrive, before they are sent; nothing where all is well. */
export function MailHealth() {
  const { t } = useTranslation('mail');
  const { findings = [] } = useQuery(mailHealthQuery).data ?? {};
  if (!findings.length) return null;
  return (
    <Alert color="yellow" icon={<IconAlertTriangle />} title={t('title')}>
      <ul className={classes.findings}>
        {findings.map((finding) => (
          // i18next's types take what follows an underscore for a context; the test of all languages knows every key.
          <li key={finding.message_key}>
            {t(`finding.${finding.message_key}` as 'finding.spf', finding.values)}
          </li>
        ))}
      </ul>
      <details className={classes.cure}>
        <summary>{t('what')}</summary>
        <p>{t('own')}</p>
        {findings.map((finding) => (
          <Cure key={finding.message_key} finding={finding} />
        ))}
      </details>
    </Alert>
  );
}

function Cure({ finding: { values } }: { finding: MailFinding }) {
  const { t } = useTranslation('mail');
  const { name, record } = values;
  return name && record ? <CopyField label={t('record', { name })} shown={record} /> : null;
}
