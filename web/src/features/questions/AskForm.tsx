import { Checkbox, Textarea } from '@mantine/core';
import { IconSend2 } from '@tabler/icons-react';
import type { KeyboardEvent, SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '~/room/context';
import { useMe, usePart } from '~/room/parts';
import { useRoomDraft } from '~/room/useRoomDraft';
import { isOfCrew } from '~/room/wire';
import classes from './Questions.module.css';

const mostText = 500;

/** Enter sends, Shift and Enter begins a new line. What was refused comes back into the field. */
export function AskForm() {
  const { t } = useTranslation('questions');
  const command = useCommand();
  const part = usePart('questions');
  const me = useMe();
  const { value, change } = useRoomDraft('question', { text: '', isAnonymous: false });
  const { text, isAnonymous } = value;
  const mayHide = (part?.anonymous_allowed ?? false) && !isOfCrew(me?.role);
  const isReady = text.trim() !== '';
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isReady) return;
    change((now) => ({ ...now, text: '' }));
    const isDone = await command({
      kind: 'ask_question',
      text: text.trim(),
      anonymous: mayHide && isAnonymous,
    });
    if (!isDone) change((now) => (now.text ? now : value));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) void submit(event);
  };
  return (
    <form className={classes.ask} onSubmit={(event) => void submit(event)}>
      {mayHide && (
        <Checkbox
          size="xs"
          label={t('withoutName')}
          checked={isAnonymous}
          onChange={({ currentTarget: { checked } }) => change((now) => ({ ...now, isAnonymous: checked }))}
        />
      )}
      <div className={classes.line}>
        <Textarea
          className={classes.field}
          aria-label={t('ask')}
          placeholder={t('placeholder')}
          autosize
          minRows={1}
          maxRows={5}
          maxLength={mostText}
          value={text}
          onChange={({ currentTarget }) => change((now) => ({ ...now, text: currentTarget.value }))}
          onKeyDown={onKeyDown}
        />
        <button type="submit" className={classes.send} aria-label={t('send')} disabled={!isReady}>
          <IconSend2 size={20} aria-hidden="true" />
        </button>
      </div>
      {mostText - text.length < 100 && (
        <p className={classes.note}>{t('lettersLeft', { count: mostText - text.length })}</p>
      )}
    </form>
  );
}
