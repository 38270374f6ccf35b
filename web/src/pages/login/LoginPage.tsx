import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EntrySide } from '~/pages/home/EntrySide';
import { SplitScreen } from '~/ui/SplitScreen';
import { SignIn } from './SignIn';

export function LoginPage() {
  const { t } = useTranslation('entry');
  return (
    <SplitScreen
      side={<EntrySide title={t('side.title')} text={t('side.text')} />}
      foot={
        <Anchor component={Link} to="/join">
          {t('toJoin')}
        </Anchor>
      }
    >
      <SignIn />
    </SplitScreen>
  );
}
