import { Anchor, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sessionQuery } from '~/api/session';

type ListedFieldProps = { isListed: boolean; onChange: (isListed: boolean) => void };

/** Whether the account's public page announces the event. */
export function ListedField({ isListed, onChange }: ListedFieldProps) {
  const { t } = useTranslation('events');
  const hasPage = Boolean(useQuery(sessionQuery).data?.account?.page_name);
  return (
    <Checkbox
      label={t('form.listed')}
      description={
        hasPage ? (
          t('form.listedHint')
        ) : (
          <>
            {t('form.noPage')}{' '}
            <Anchor component={Link} to="/settings#page" size="sm">
              {t('form.makePage')}
            </Anchor>
          </>
        )
      }
      checked={isListed}
      disabled={!hasPage && !isListed}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
