import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMedia } from '~/room/media/context';
import { tellAtOnce } from '~/ui/useNotice';

/** Tells this person that a source of theirs went off by others' doing, or with its plug. */
export function useSourceNotices(): void {
  const { t } = useTranslation('devices');
  const loss = useMedia((media) => media.loss.get());
  useEffect(() => {
    if (!loss) return;
    const message = t(`lost.${loss.why}`, { device: t(`the.${loss.source}`) });
    tellAtOnce(message, { color: 'yellow' });
  }, [loss, t]);
}
