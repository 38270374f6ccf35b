import type { LibraryFile } from '~/api/wire';
import { useRoomClient } from '~/room/context';
import { FromDevice } from './FromDevice';
import { FromLibrary } from './FromLibrary';

type StageFilesProps = {
  kinds: readonly LibraryFile['kind'][];
  isUsable: (file: LibraryFile) => boolean;
  /** What there is to choose, said while there is nothing. */
  noneYet: string;
  /** As a member; rejects with what the server refused. */
  show: (eventId: string, fileId: string) => Promise<unknown>;
  onShown: () => void;
};

/** For who came from the panel the account's library, for other presenters what they bring along. */
export function StageFiles({ show, ...rest }: StageFilesProps) {
  const { admission } = useRoomClient();
  const eventId = admission.event_id;
  if (!eventId) return <FromDevice seat={admission} {...rest} />;
  return <FromLibrary show={(file) => show(eventId, file)} {...rest} />;
}
