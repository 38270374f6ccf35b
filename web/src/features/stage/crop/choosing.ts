import type { Crop } from '~/room/crop/crop';
import { Declined } from '~/room/media/device-problem';
import { Value } from '~/room/value';
import type { CropDialogProps } from './CropDialog';

/** Who shares a part chooses it before anybody sees anything; nothing while nobody is asked. */
export const choosing = new Value<CropDialogProps | undefined>(undefined);

/** Asks in the room's dialog. Throws `Declined`. */
export function chooseCrop(screen: MediaStreamTrack): Promise<Crop> {
  const chosen = new Promise<Crop>((resolve, reject) => {
    choosing.set({
      screen,
      onShow: async (crop) => resolve(crop),
      onClose: () => reject(new Declined()),
    });
  });
  return chosen.finally(() => choosing.set(undefined));
}
