import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChooseCrop } from '~/room/media/captured';
import { useRoomMedia } from '~/room/media/context';
import { Declined, DeviceProblem } from '~/room/media/device-problem';
import { useOwn } from '~/room/parts';
import type { Source } from '~/room/wire';
import { tellAtOnce, useNotice } from '~/ui/useNotice';

/** One's own sources: what is on (or about to be), what may be, and the switch. */
export function useSources() {
  const { t } = useTranslation('devices');
  const own = useOwn('stage');
  const media = useRoomMedia();
  const notice = useNotice();
  // What the person just asked for, until the room has answered.
  const [asked, setAsked] = useState<Partial<Record<Source, boolean>>>({});

  const tell = useCallback(
    (problem: unknown) => {
      if (problem instanceof Declined) return;
      if (!(problem instanceof DeviceProblem)) return notice.refusal(problem);
      const message = t(`problem.${problem.code}`, { device: t(`the.${problem.source}`) });
      tellAtOnce(message, { color: 'yellow', autoClose: 9000 });
    },
    [notice, t],
  );

  const set = useCallback(
    async (source: Source, isOn: boolean, chooseCrop?: ChooseCrop) => {
      if (!media) return;
      setAsked((before) => ({ ...before, [source]: isOn }));
      try {
        await (isOn ? media.switchOn(source, chooseCrop) : media.switchOff(source));
      } catch (problem) {
        tell(problem);
      } finally {
        setAsked((before) => ({ ...before, [source]: undefined }));
      }
    },
    [media, tell],
  );

  return {
    isReady: media !== undefined,
    // Asking for a screen opens the browser's own choice, which takes its time and may be called off.
    isOn: (source: Source) => (source === 'screen' ? undefined : asked[source]) ?? own?.[source] ?? false,
    isBusy: (source: Source) => asked[source] === true,
    may: (source: Source) => own?.may_switch.includes(source) ?? false,
    set,
  };
}
