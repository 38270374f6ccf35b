import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '~/api/session';
import { SendConfirmation } from './SendConfirmation';

/** Whoever has not shown that the address is theirs could lock its owner out with a second factor. */
export function ConfirmFirst() {
  const { t } = useTranslation('refusals');
  const email = useQuery(sessionQuery).data?.member?.email ?? '';
  return (
    <div>
      <p role="alert">{t('unverified_email')}</p>
      <SendConfirmation email={email} />
    </div>
  );
}
