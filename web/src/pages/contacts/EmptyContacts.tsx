import { Button } from '@mantine/core';
import { IconAddressBook, IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '~/ui/Empty';

export function EmptyContacts() {
  const { t } = useTranslation('contacts');
  return (
    <Empty icon={<IconAddressBook size={30} />} title={t('empty.title')} text={t('empty.text')}>
      <Button component={Link} to="/contacts/import" leftSection={<IconUpload size={19} />}>
        {t('empty.import')}
      </Button>
    </Empty>
  );
}
