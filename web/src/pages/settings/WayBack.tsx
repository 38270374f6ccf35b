import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ServiceName } from '~/api/wire';
import { wayBack } from '~/links/way-back';

/** To where somebody began to link, if it was not here. */
export function WayBack({ service }: { service: ServiceName }) {
  const { t } = useTranslation('settings');
  const back = wayBack(service);
  if (!back) return null;
  return (
    <Anchor component={Link} to={back} inherit>
      {t('wayBack')}
    </Anchor>
  );
}
