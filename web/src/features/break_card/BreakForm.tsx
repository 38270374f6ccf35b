import { Button, Group, NumberInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PictureField } from '~/library/PictureField';
import { useCommand } from '~/room/context';
import { usePart } from '~/room/parts';
import classes from './Break.module.css';
import { ClipField } from './ClipField';

const mostText = 120;
const usualMinutes = 10;
const usual = { waiting: 'soon', live: 'usual', ended: 'thanks' } as const;

export function BreakForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('break_card');
  const command = useCommand();
  const shown = usePart('break_card')?.shown;
  const phase = usePart('session')?.phase ?? 'live';
  const [text, setText] = useState(shown?.text ?? '');
  const [minutes, setMinutes] = useState<number | ''>(phase === 'live' ? usualMinutes : '');
  const [picture, setPicture] = useState(shown?.picture ?? '');
  const [clip, setClip] = useState(shown?.clip ?? null);
  const [busy, setBusy] = useState(false);
  const begin = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const isDone = await command({
      kind: 'begin_break',
      text: text.trim(),
      minutes: minutes === '' ? null : minutes,
      picture,
      clip,
    });
    setBusy(false);
    if (isDone) onDone();
  };
  return (
    <form onSubmit={(event) => void begin(event)}>
      <Stack gap="md">
        <p className={classes.hint}>{t(phase === 'live' ? 'what' : 'whatElse')}</p>
        <TextInput
          label={t('text')}
          placeholder={t(usual[phase])}
          maxLength={mostText}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
        />
        <NumberInput
          label={t('minutes')}
          description={t('minutesHint')}
          min={1}
          max={180}
          clampBehavior="blur"
          allowDecimal={false}
          value={minutes}
          onChange={(value) => setMinutes(typeof value === 'number' ? value : '')}
        />
        <PictureField
          words={{
            choose: t('picture'),
            change: t('changePicture'),
            remove: t('removePicture'),
            none: t('noPictures'),
          }}
          picture={picture}
          onPicture={setPicture}
          isWide
        />
        <ClipField clip={clip} onClip={setClip} />
        <Group justify="flex-end">
          <Button type="submit" loading={busy}>
            {t(shown ? 'again' : phase === 'live' ? 'begin' : 'showCard')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
