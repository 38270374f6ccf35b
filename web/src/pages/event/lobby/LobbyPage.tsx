import { useTranslation } from 'react-i18next';
import { Card } from '~/ui/Card';
import { useEvent } from '../frame/useEvent';
import { LobbyTab } from './LobbyTab';

export function LobbyPage() {
  const { t } = useTranslation('branding');
  return (
    <Card title={t('lobbyTitle')} text={t('lobbyText')}>
      <LobbyTab event={useEvent()} />
    </Card>
  );
}
