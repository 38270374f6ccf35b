import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Document } from '~/generated/room';
import { useMay } from '~/room/parts';
import classes from './PresenterView.module.css';
import { useNote } from './useNote';

const mostChars = 4000;

/** What the speaker wants to say to this page: read large, and written in place. */
export function Note({ document, note }: { document: Document; note: string }) {
  const { t } = useTranslation('presenter_view');
  const id = useId();
  const mayWrite = useMay('slides', 'write_note');
  const { text, write, save, state } = useNote({ document: document.id, page: document.page }, note);
  return (
    <section className={classes.notes}>
      <div className={classes.head}>
        <label className={classes.label} htmlFor={id}>
          {t('notes')}
        </label>
        <span className={classes.state} aria-live="polite">
          {state === 'saved' ? '' : t(state)}
        </span>
      </div>
      <textarea
        id={id}
        className={classes.note}
        dir="auto"
        maxLength={mostChars}
        placeholder={t('noNotes')}
        readOnly={!mayWrite}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
        onBlur={save}
      />
    </section>
  );
}
