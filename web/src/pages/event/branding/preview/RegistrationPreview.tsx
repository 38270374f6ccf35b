import { useTranslation } from 'react-i18next';
import { BrandLogo } from '~/look/BrandLogo';
import { Credit } from '~/look/Credit';
import { useCard } from '~/look/context';
import { EventCard } from '~/pages/join/EventCard';
import { Questions } from '~/pages/registration/RegisterForm';
import { Logo } from '~/ui/Logo';
import { SplitScreen } from '~/ui/SplitScreen';
import type { PreviewProps } from './Preview';
import { sampleForm } from './sample';

/** The registration page as guests see it. */
export function RegistrationPreview({ event }: PreviewProps) {
  const { t } = useTranslation('join');
  const card = useCard();
  if (!card) return null;
  const side = (
    <>
      <EventCard room={card} />
      <Credit />
    </>
  );
  const logo = (
    <BrandLogo>
      <Logo />
    </BrandLogo>
  );
  return (
    <SplitScreen side={side} logo={logo} foot={t('foot')}>
      <Questions form={sampleForm(event)} />
    </SplitScreen>
  );
}
