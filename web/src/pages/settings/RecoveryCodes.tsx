import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCopyText } from '~/ui/useCopyText';
import classes from './settings.module.css';

export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation('settings');
  const copyText = useCopyText();
  return (
    <div>
      <p>{t('secondFactor.codesText')}</p>
      <ul className={classes.codes} aria-label={t('secondFactor.codes')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button
        mt="sm"
        variant="default"
        leftSection={<IconCopy size={18} />}
        onClick={() => copyText(codes.join('\n'))}
      >
        {t('secondFactor.copyCodes')}
      </Button>
    </div>
  );
}
