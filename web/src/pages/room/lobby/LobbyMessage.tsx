import { useTranslation } from 'react-i18next';
import { MessageText } from '~/features/chat/MessageText';
import classes from './Part.module.css';

/** The organizer's words to those who wait; addresses of the web in them are links. */
export function LobbyMessage({ text }: { text: string }) {
  const { t } = useTranslation('lobby');
  if (!text) return null;
  return (
    <section className={classes.part} data-element="panel" aria-label={t('message')}>
      <div className={classes.message} dir="auto">
        <MessageText text={text} />
      </div>
    </section>
  );
}
