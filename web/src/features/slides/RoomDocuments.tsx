import { useTranslation } from 'react-i18next';
import { InRoom } from '~/library/InRoom';
import { useCommand } from '~/room/context';
import { usePart } from '~/room/parts';
import { pagePicture } from './pages';

/** Documents that were shown in this room. */
export function RoomDocuments({ onShown }: { onShown: () => void }) {
  const { t } = useTranslation('slides');
  const command = useCommand();
  const documents = Object.values(usePart('slides')?.documents ?? {});
  const show = async (document: string) => {
    if (await command({ kind: 'show_page', document, page: null })) onShown();
  };
  if (documents.length === 0) return null;
  const choices = documents.map((document) => ({
    id: document.id,
    name: document.name,
    where: t('where', { page: document.page, pages: document.pages }),
    picture: <img src={pagePicture(document, document.page, 'small')} alt="" />,
  }));
  return (
    <InRoom
      title={t('inRoom')}
      choices={choices}
      removing={(name) => t('remove', { name })}
      onShow={(id) => void show(id)}
      onRemove={(document) => void command({ kind: 'remove_document', document })}
    />
  );
}
