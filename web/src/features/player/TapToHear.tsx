import { Button } from '@mantine/core';
import { IconVolume } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './PlayerView.module.css';

/** Browsers let nothing sound before somebody has tapped. */
export function TapToHear({ onTap }: { onTap: () => void }) {
  const { t } = useTranslation('player');
  return (
    <Button className={classes.tap} size="md" leftSection={<IconVolume size={20} />} onClick={onTap}>
      {t('tapToHear')}
    </Button>
  );
}
