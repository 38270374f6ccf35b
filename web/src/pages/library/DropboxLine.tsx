import { Anchor, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DropboxRoom } from '~/api/wire';
import { sizeWords } from '~/library/words';
import { useReader } from '~/time/reader';
import classes from './Library.module.css';

/** The room in the Dropbox that is linked, beside the room here. */
export function DropboxLine({ room }: { room: DropboxRoom }) {
  const { t } = useTranslation('library');
  const { locale } = useReader();
  if (!room.is_linked) {
    return room.elsewhere > 0 ? <Trouble text={t('dropbox.elsewhere', { count: room.elsewhere })} /> : null;
  }
  if (room.must_link_again) return <Trouble text={t('dropbox.mustLink')} />;
  if (!room.space) return <p className={classes.room}>{t('dropbox.silent')}</p>;
  const { used_bytes, most_bytes } = room.space;
  const left = Math.max(0, most_bytes - used_bytes);
  const words = t('dropbox.left', { left: sizeWords(left, locale), all: sizeWords(most_bytes, locale) });
  return (
    <div className={classes.room}>
      <span>{words}</span>
      <Progress value={most_bytes ? (100 * used_bytes) / most_bytes : 100} aria-label={words} />
      {room.elsewhere > 0 && <span>{t('dropbox.elsewhere', { count: room.elsewhere })}</span>}
    </div>
  );
}

function Trouble({ text }: { text: string }) {
  const { t } = useTranslation('library');
  return (
    <p className={classes.room}>
      {text}{' '}
      <Anchor component={Link} to="/settings#dropbox" inherit>
        {t('dropbox.toSettings')}
      </Anchor>
    </p>
  );
}
