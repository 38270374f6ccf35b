import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { StreamingPart } from '~/generated/room';
import { usePart } from '~/room/parts';
import { useReader } from '~/time/reader';
import { tellAtOnce } from '~/ui/useNotice';

type Known = { told: Set<string>; troubles: StreamingPart['troubles'] };

/** Everybody is told when the session is seen elsewhere, and when it no longer is; the stage also what is wrong. An interruption that
 * ends is no news of its own. */
export function useStreamingNotices(): void {
  const { t } = useTranslation('streaming');
  const { locale } = useReader();
  const part = usePart('streaming');
  const known = useRef<Known>({ told: new Set(), troubles: {} });
  useEffect(() => {
    if (!part) return;
    const { told, troubles } = known.current;
    const streams = Object.values(part.streams);
    const fresh = streams.filter(({ id, began_at }) => began_at !== null && !told.has(id));
    for (const { id } of fresh) told.add(id);
    const names = new Intl.ListFormat(locale).format(fresh.map(({ name }) => name));
    if (fresh.length > 0) tellAtOnce(t('told.running', { names }));
    if (streams.length === 0 && told.size > 0) {
      told.clear();
      tellAtOnce(t('told.off'));
    }
    for (const { id, name } of streams) {
      const why = part.troubles[id];
      if (why && why !== troubles[id]) {
        tellAtOnce(`${name}: ${t(`trouble.${why}`)}`, { color: 'yellow', autoClose: 12_000 });
      }
    }
    known.current.troubles = part.troubles;
  }, [part, locale, t]);
}
