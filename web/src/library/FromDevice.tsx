import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deleteStageFile, type Seat, showStageFile, stageFilesKey, stageFilesQuery } from '~/api/stage';
import type { LibraryFile, StageFile } from '~/api/wire';
import { AskFirst } from '~/ui/AskFirst';
import { useNotice } from '~/ui/useNotice';
import { useArrivals } from './arrivals';
import { FileChoices } from './FileChoices';
import { stageShelf } from './shelf';

type FromDeviceProps = {
  seat: Seat;
  kinds: readonly LibraryFile['kind'][];
  isUsable: (file: LibraryFile) => boolean;
  /** What there is to choose, said while there is nothing. */
  noneYet: string;
  onShown: () => void;
};

/** What a presenter who is no member has uploaded in this room; nothing else of the account's. */
export function FromDevice({ seat, kinds, ...rest }: FromDeviceProps) {
  const { t } = useTranslation('library');
  const { data, error, refetch } = useQuery(stageFilesQuery(seat));
  const arrived = useArrivals(kinds);
  const others = data?.filter(({ kind }) => !kinds.includes(kind)) ?? [];
  return (
    <FileChoices
      title={t('fromDevice')}
      hint={t('toOrganizer')}
      kinds={kinds}
      files={data?.filter(({ kind }) => kinds.includes(kind))}
      strays={others.filter(({ id }) => arrived.includes(id))}
      shelf={stageShelf(seat)}
      show={(file) => showStageFile(seat, file)}
      problem={data ? null : error}
      onAgain={() => void refetch()}
      more={(file) => <Remove file={file} seat={seat} />}
      {...rest}
    />
  );
}

function Remove({ file, seat }: { file: StageFile; seat: Seat }) {
  const { t } = useTranslation('library');
  const queries = useQueryClient();
  const notice = useNotice();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const remove = async () => {
    setBusy(true);
    try {
      await deleteStageFile(seat, file.id);
      await queries.invalidateQueries({ queryKey: stageFilesKey(seat) });
    } catch (problem) {
      notice.refusal(problem);
      setBusy(false);
    }
  };
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={44}
        aria-label={t('deleteFile', { name: file.name })}
        onClick={() => setAsking(true)}
      >
        <IconTrash size={18} />
      </ActionIcon>
      {isAsking && (
        <AskFirst
          title={t('deletion.title', { name: file.name })}
          text={t('deletion.text')}
          keep={t('deletion.keep')}
          go={t('delete')}
          isBusy={isBusy}
          onGo={() => void remove()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
