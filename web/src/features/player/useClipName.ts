import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Clip } from '~/generated/room';

/** A video of YouTube's has no name until its frame has been loaded somewhere. */
export function useClipName(): (clip: Clip) => string {
  const { t } = useTranslation('player');
  return useCallback((clip) => clip.name || t('youtube.video', { id: clip.key }), [t]);
}
