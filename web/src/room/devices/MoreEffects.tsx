import { Button, Skeleton } from '@mantine/core';
import { IconChevronDown, IconSparkles } from '@tabler/icons-react';
import { lazy, Suspense, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withTexts } from '~/i18n/i18n';
import type { EffectsSettingsProps } from '../effects/EffectsSettings';

/** Fetched by who wants to change something: most never do. */
const EffectsSettings = lazy(async () => ({
  default: await withTexts(
    import('../effects/EffectsSettings').then((piece) => piece.EffectsSettings),
    'effects',
  ),
}));

/** Background, noise and quality, behind one button. */
export function MoreEffects(settings: EffectsSettingsProps) {
  const { t } = useTranslation('devices');
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  return (
    <div>
      <Button
        variant="default"
        leftSection={<IconSparkles size={18} aria-hidden="true" />}
        rightSection={<IconChevronDown size={18} aria-hidden="true" />}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {t('effects')}
      </Button>
      <div id={id} hidden={!isOpen}>
        {isOpen && (
          <Suspense fallback={<Skeleton height={280} radius="lg" mt={16} />}>
            <EffectsSettings {...settings} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
