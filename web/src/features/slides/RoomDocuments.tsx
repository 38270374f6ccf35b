import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '~/room/context';
import { usePart } from '~/room/parts';
import classes from './Documents.module.css';
import { pagePicture } from './pages';

type RoomDocumentsProps = { hasLibrary: boolean; onShown: () => void };

/** Documents that were shown in this room: any of the stage goes on with them where they were left. */
export function RoomDocuments({ hasLibrary, onShown }: RoomDocumentsProps) {
  const { t } = useTranslation('slides');
  const command = useCommand();
  const documents = Object.values(usePart('slides')?.documents ?? {});
  const show = async (document: string) => {
    if (await command({ kind: 'show_page', document, page: null })) onShown();
  };
  if (documents.length === 0) return hasLibrary ? null : <p className={classes.none}>{t('noneInRoom')}</p>;
  return (
    <section>
      <h3 className={classes.head}>{t('inRoom')}</h3>
      <ul className={classes.list}>
        {documents.map((document) => (
          <li key={document.id} className={classes.row}>
            <UnstyledButton className={classes.choice} onClick={() => void show(document.id)}>
              <img className={classes.picture} src={pagePicture(document, document.page, 'small')} alt="" />
              <span className={classes.name} dir="auto">
                {document.name}
              </span>
              <span className={classes.where}>
                {t('where', { page: document.page, pages: document.pages })}
              </span>
            </UnstyledButton>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={44}
              aria-label={t('remove', { name: document.name })}
              onClick={() => void command({ kind: 'remove_document', document: document.id })}
            >
              <IconX size={18} />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </section>
  );
}
